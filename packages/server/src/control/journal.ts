import * as z from 'zod/mini';
import type { PlainRequest } from '../http/plain-request.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { ControlError } from './control-error.ts';
import type { FaultEffect } from './fault.ts';
import { parseArgument } from './parse-argument.ts';
import { compileMatch, type RequestFacts, type RequestMatch, requestMatchShape } from './request-match.ts';
import type { StruckAnswer } from './struck-answer.ts';

/** A request that was received, and what was answered. Never holds a token. */
export interface JournalEntry extends RequestFacts {
  /** Position among all that were received, from 1. */
  readonly seq: number;
  /** When it came, by the server's clock, in RFC 3339. */
  readonly at: string;
  readonly idempotencyKey: string | null;
  readonly ifMatch: string | null;
  /** The body's JSON; absent when there was none, or none that could be read. */
  readonly body?: unknown;
  /** `null` until it is answered, and for good when a fault dropped the connection. */
  readonly status: number | null;
  /** The `code` of the problem that was answered. */
  readonly code: string | null;
  /** Whether the answer was one that an Idempotency-Key had been given before. */
  readonly replayed: boolean;
  readonly requestId: string | null;
  /** The fault that struck it last, apart from waits. */
  readonly fault: Exclude<FaultEffect['kind'], 'latency'> | null;
  /** By the server's clock: 0 while that stands still. `null` until it is answered or dropped. */
  readonly durationMs: number | null;
}

/** Which entries are meant: those for which everything that is given is true. */
export interface JournalFilter extends RequestMatch {
  readonly status?: number;
  readonly code?: string;
  readonly idempotencyKey?: string;
  readonly replayed?: boolean;
}

/** Accepts what a `JournalFilter` may be. */
const journalFilterSchema: z.ZodMiniType<JournalFilter> = z.strictObject({
  ...requestMatchShape,
  status: z.exactOptional(z.int()),
  code: z.exactOptional(z.string()),
  idempotencyKey: z.exactOptional(z.string()),
  replayed: z.exactOptional(z.boolean()),
});

/** What was received, for assertions. A server keeps a journal when it was made with the option `control`. */
export interface JournalControl {
  /**
   * The requests that were received last, in the order they came.
   *
   * @throws ControlError when the server keeps no journal, or the filter is not usable.
   */
  list(filter?: JournalFilter): readonly JournalEntry[];
  /** Forgets them all; the next is number 1. */
  clear(): void;
}

/** Keeps the last `limit` requests; none when that is 0. */
export function createJournal(limit: number, clock: () => number) {
  let entries: JournalEntry[] = [];
  let nextSeq = 1;

  /** Writes an entry down, and returns how to replace it with what is known later. */
  function write(entry: JournalEntry) {
    entries.push(entry);
    if (entries.length > limit) entries.shift();
    const kept = entries;
    return (changes: Partial<JournalEntry>) => {
      // From the end, where it is unless a thousand others came meanwhile.
      const index = kept.lastIndexOf(entry);
      if (index !== -1) kept[index] = { ...entry, ...changes };
    };
  }

  const control: JournalControl = {
    list(filter = {}) {
      if (limit === 0) {
        throw new ControlError(
          'no-journal',
          'This server keeps no journal. Start it with the option control.',
        );
      }
      return entries.filter(compileFilter(parseArgument('filter', journalFilterSchema, filter)));
    },
    clear() {
      entries = [];
      nextSeq = 1;
    },
  };
  return {
    control,
    isOn: limit > 0,
    /** Writes the request down and runs it. */
    async record(
      request: PlainRequest,
      strike: RecordedRequest,
      run: () => Promise<StruckAnswer>,
    ): Promise<StruckAnswer> {
      const startMs = clock();
      const amend = write({ ...readHeaders(request), ...strike, ...open(nextSeq++, startMs) });
      const reading = readBody(request);
      try {
        const answer = await run();
        amend({ ...readAnswer(answer), ...(await reading), durationMs: clock() - startMs });
        return answer;
      } catch (dropped) {
        amend({ ...(await reading), durationMs: clock() - startMs });
        throw dropped;
      }
    },
  };
}

type RecordedRequest = RequestFacts & Pick<JournalEntry, 'fault'>;

function open(seq: number, startMs: number) {
  const at = new Date(startMs).toISOString();
  return { seq, at, status: null, code: null, replayed: false, requestId: null, durationMs: null };
}

function readHeaders(request: PlainRequest) {
  return { idempotencyKey: request.header('idempotency-key'), ifMatch: request.header('if-match') };
}

/** A body that the API would not read is not in the journal either. */
async function readBody(request: PlainRequest): Promise<{ body?: unknown }> {
  if (request.method === 'GET' || request.method === 'HEAD') return {};
  return readJsonBody(request).then(
    (body) => ({ body }),
    () => ({}),
  );
}

function readAnswer({ status, headers, body }: StruckAnswer) {
  const isProblem = headers['content-type'] === 'application/problem+json' && body !== null;
  return {
    status,
    code: readCode(isProblem ? readProblem(body) : undefined),
    replayed: headers['idempotent-replayed'] !== undefined,
    requestId: headers['x-request-id'] ?? null,
  };
}

/** A fault may have left nothing that can be read. */
function readProblem(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function readCode(problem: unknown): string | null {
  return typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : null;
}

function compileFilter(filter: JournalFilter): (entry: JournalEntry) => boolean {
  const { status, code, idempotencyKey, replayed, ...match } = filter;
  const matches = compileMatch(match);
  return (entry) =>
    matches(entry) &&
    (status === undefined || status === entry.status) &&
    (code === undefined || code === entry.code) &&
    (idempotencyKey === undefined || idempotencyKey === entry.idempotencyKey) &&
    (replayed === undefined || replayed === entry.replayed);
}
