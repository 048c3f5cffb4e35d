import type { Control } from './control/control.ts';
import { type ControlOptions, resolveControl } from './control/control-options.ts';
import { createControlledServer } from './control/create-controlled-server.ts';
import { createGivenIds, createSeededIds } from './control/id-source.ts';
import { namespaceHeader } from './control/read-namespace.ts';
import type { ControlledHandler, StruckAnswer } from './control/struck-answer.ts';
import { toTruncatedResponse } from './control/truncated-response.ts';
import type { BeginEra } from './control/world.ts';
import { type Digest, digestInJavaScript } from './digest.ts';
import type { Caller } from './http/auth/caller.ts';
import { type AuthOptions, createVerifier } from './http/auth/create-verifier.ts';
import { developmentSecret } from './http/auth/secret.ts';
import { type CorsOptions, type CorsRules, everyOrigin } from './http/cors.ts';
import { createHandler } from './http/create-handler.ts';
import { createAdjustmentLimits } from './http/limits/adjustment-limits.ts';
import { createPermits } from './http/permissions.ts';
import type { BeforeCommit } from './http/route.ts';
import { toPlainRequest, toResponse } from './http/web-door.ts';
import { parseProducts } from './parse-products.ts';
import { type PolicyOptions, resolvePolicy } from './policy-options.ts';
import { defaultProducts, type ProductSeed } from './product-seed.ts';
import { Realtime } from './realtime/realtime.ts';
import { type RealtimeOptions, resolveRealtime } from './realtime/realtime-options.ts';
import { createTickets } from './realtime/tickets.ts';
import { createRealtimeDoor, type RealtimeDoor } from './realtime-door.ts';
import { reportFault } from './report-fault.ts';
import { createAuditLog } from './store/audit-log.ts';
import { createMemoryStore } from './store/memory-store.ts';

/** How a server begins and what it takes from its surroundings. Everything is optional. */
export interface InventoryServerOptions {
  /** The products to begin with; `defaultProducts` unless given. */
  readonly products?: readonly ProductSeed[];
  /** How bearer tokens are checked; with `developmentSecret` unless given. */
  readonly auth?: AuthOptions;
  /** Milliseconds since the epoch; `Date.now` unless given. */
  readonly clock?: () => number;
  /** A new unique string at each call, for the ids of entries and requests; random UUIDs unless given. */
  readonly ids?: () => string;
  /**
   * A whole number that ids (unless `ids` is given) and the chances of faults follow from: with the same clock, the same
   * requests then get byte-identical answers. Such ids repeat in other servers with the seed.
   */
  readonly seed?: number;
  /** Which limits are in force; `open` unless given. */
  readonly policy?: PolicyOptions;
  /** Where the API begins; `/api` unless given. */
  readonly basePath?: string;
  /** What the `type` of every problem begins with; `https://example.com/errors/` unless given. */
  readonly problemTypeBase?: string;
  /** Which web pages may call; all unless given (a page has no token of its own to abuse). */
  readonly cors?: CorsOptions;
  /** Holds each answer against openapi.yaml, and turns one that breaks it into a 500 that `onError` hears of; off unless given. */
  readonly checkResponses?: boolean;
  /** Requests in hand at most, 10,000 unless given; the ones beyond are answered with 503. */
  readonly maxInFlight?: number;
  /** Audit records kept, 1,000,000 unless given; beyond that the oldest are dropped, and the rest can still be verified. */
  readonly auditLimit?: number;
  /**
   * History entries kept of each product, 1,000,000 unless given; beyond that the oldest are dropped, some at a time, and
   * the rest still adds up to what the product is. Adjustment ids are kept for good, with what they were answered.
   */
  readonly historyLimit?: number;
  /** How many can follow changes as they happen, and how far back they can resume. */
  readonly realtime?: RealtimeOptions;
  /** The SHA-256 of a text in hexadecimal digits, where a faster one is known than that in plain JavaScript. */
  readonly digest?: Digest;
  /** Holds a change just before its atomic step, for as long as it waits; for tests. */
  readonly beforeCommit?: BeforeCommit;
  /**
   * What tests may do beyond `server.control`, which is always there: keep a journal, use namespaces, control it over
   * HTTP. Nothing of it unless given; everything but HTTP with `{}`.
   */
  readonly control?: ControlOptions;
  /** Told of every fault that was answered with 500; writes to the console unless given. */
  readonly onError?: (error: unknown, requestId: string) => void;
}

/** Where a request comes from, as far as whoever received it knows. */
export interface RequestOrigin {
  /** The address of the client. */
  readonly ip?: string | null;
}

/** Answers a request. Rejects only where a fault that was asked for drops the connection. */
export type Handler = (request: Request, origin?: RequestOrigin) => Promise<Response>;

/** A whole inventory API in this process. */
export interface InventoryServer {
  /**
   * Answers a request, and takes what the global `fetch` takes, so that it can stand in for it. Rejects only where a fault
   * that was asked for drops the connection.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The same for a door that knows the client's address, which the audit and the limit per address need. */
  readonly handle: Handler;
  /** The same for a door that has no use for `Request` and `Response`, which cost more than the rules do. */
  readonly answer: ControlledHandler;
  /** Streams of changes, for a door that has connections of its own, such as WebSockets. */
  readonly realtime: RealtimeDoor;
  /** What tests do with the server, and clients never can. */
  readonly control: Control;
}

/**
 * Makes a server that keeps its state in memory and runs wherever `Request` and `Response` exist. Each call makes a
 * world of its own.
 *
 * @throws TypeError when a product, the secret, a limit or the base path is not usable.
 * @example
 * const server = createInventoryServer({ products: [{ id: 'mug', name: 'Mug', stock: 10 }] });
 * const response = await server.fetch(new Request('http://localhost/api/products', { headers }));
 */
export function createInventoryServer(options: InventoryServerOptions = {}): InventoryServer {
  const { seed } = options;
  const basePath = checkBasePath(options.basePath ?? '/api');
  const controlOptions = resolveControl(options.control);
  const cors: CorsRules = {
    ...(options.cors ?? everyOrigin),
    furtherHeaders: controlOptions.namespaces === 0 ? [] : [namespaceHeader],
  };
  const ids = options.ids ?? (seed === undefined ? () => crypto.randomUUID() : undefined);
  const { answer, control, endStreams } = createControlledServer({
    beginEra: prepareEra(options, { basePath, cors }),
    beginning: { products: parseProducts(options.products ?? defaultProducts) },
    clock: options.clock ?? Date.now,
    createIds: () => (ids === undefined ? createSeededIds(seed ?? 0) : createGivenIds(ids)),
    seed: seed ?? 0,
    basePath,
    cors,
    problemTypeBase: options.problemTypeBase,
    beforeCommit: options.beforeCommit,
    options: controlOptions,
  });
  const handle: Handler = async (request, origin) =>
    respond(await answer(toPlainRequest(request, origin?.ip ?? null)), request);
  return {
    // A plain Request goes through as it is: to make another one of it costs as much as the rules do.
    fetch: async (input, init) => handle(isRequest(input) && !init ? input : new Request(input, init)),
    handle,
    answer,
    realtime: createRealtimeDoor({
      answer,
      basePath,
      cors,
      endStreams,
      onError: (error) => (options.onError ?? reportFault)(error, 'realtime'),
    }),
    control,
  };
}

function respond(answer: StruckAnswer, request: Request): Response {
  if (answer.isTruncated) return toTruncatedResponse(answer);
  return answer.stream === undefined ? toResponse(answer) : toResponse(answer, request.signal);
}

function isRequest(input: Request | URL | string): input is Request {
  return typeof input === 'object' && 'method' in input;
}

/** Checks what the worlds of a server have in common, and returns how to begin one. */
function prepareEra(
  options: InventoryServerOptions,
  common: { readonly basePath: string; readonly cors: CorsRules },
): BeginEra {
  const policy = resolvePolicy(options.policy);
  const digest = options.digest ?? digestInJavaScript;
  const auditLimit = checkLimit('auditLimit', options.auditLimit);
  const historyLimit = checkLimit('historyLimit', options.historyLimit);
  const realtimeOptions = resolveRealtime(options.realtime);
  const onError = options.onError ?? reportFault;
  return (surroundings) => {
    const { clock } = surroundings;
    const audit = createAuditLog(auditLimit, digest);
    const verify = createVerifier(options.auth ?? { secret: developmentSecret }, clock);
    return (image) => {
      const store = createMemoryStore(image, {
        auditLog: audit,
        historyLimit,
        onCommit: (step) => realtime.publish(step),
      });
      const tickets = createTickets<Caller>(clock, surroundings.ids);
      const realtime = new Realtime({
        store,
        clock,
        sequence: surroundings.sequence,
        options: realtimeOptions,
        onError: (error) => onError(error, 'realtime'),
      });
      const answer = createHandler({
        ...common,
        ...surroundings,
        store,
        audit,
        tickets,
        realtime,
        limits: createAdjustmentLimits(policy, clock),
        verify,
        policy,
        permits: createPermits(policy),
        digest,
        problemTypeBase: options.problemTypeBase,
        checkResponses: options.checkResponses ?? false,
        maxInFlight: options.maxInFlight ?? 10_000,
        onError,
      });
      return { store, answer, realtime, hasTicket: tickets.has };
    };
  };
}

function checkLimit(name: string, limit = 1_000_000): number {
  if (Number.isSafeInteger(limit) && limit >= 1) return limit;
  throw new TypeError(`The ${name} is ${limit}; it must be a whole number from 1.`);
}

function checkBasePath(basePath: string): string {
  if (basePath === '' || /^(\/[A-Za-z0-9._~-]+)+$/.test(basePath)) return basePath;
  throw new TypeError(
    `The base path '${basePath}' is not usable. Use '' or a path such as /api, without a slash at its end.`,
  );
}
