import * as z from 'zod/mini';
import type { ProductSeed } from '../../product-seed.ts';
import type { Control } from '../control.ts';
import type { Moment } from '../control-clock.ts';
import { ControlError } from '../control-error.ts';
import type { Duration } from '../duration.ts';
import type { Fault } from '../fault.ts';
import type { HoldMatch, RequestHold } from '../interleave.ts';
import { parseArgument } from '../parse-argument.ts';
import type { StreamEnding } from '../realtime-control.ts';

/** A request to the control surface that was let in. */
interface ControlRequest {
  /** The part of the path that names one of many. */
  readonly id: string;
  readonly query: URLSearchParams;
  /** The body's JSON, an empty object where there is none. */
  readonly body: unknown;
}

/** Does one thing and returns what to answer as JSON; nothing is 204. */
export type ControlRoute = (control: Control, request: ControlRequest) => unknown;

/**
 * What can be done at `/__control`, where `*` stands for an id. Only the frame of a body is read here: what is in it is
 * judged where it is used, for callers in process as well.
 */
export const controlRoutes: Readonly<Record<string, ControlRoute>> = {
  'POST /reset': ({ reset }, { body }) => {
    const { now } = readFrame<{ now?: Moment }>(body, ['now']);
    reset(now === undefined ? {} : { now });
  },
  'GET /products': ({ products }) => products.list(),
  'GET /products/*': ({ products }, { id }) => {
    const product = products.get(id);
    if (product === undefined) throw new ControlError('not-found', `There is no product '${id}'.`);
    return product;
  },
  'GET /products/*/history': ({ products }, { id }) => products.history(id),
  'POST /products': ({ products }, { body }) => products.put(...readList(body)),
  'PUT /products': ({ products }, { body }) => products.replace(readList(body)),
  'PUT /beginning': ({ products }, { body }) => products.begin(readList(body)),
  'GET /clock': (control) => readClock(control),
  'PUT /clock': (control, { body }) => {
    control.clock.set(readFrame<{ now: Moment }>(body, ['now']).now);
    return readClock(control);
  },
  'POST /clock': (control, { body }) => {
    control.clock.advance(readFrame<{ advance: Duration }>(body, ['advance']).advance);
    return readClock(control);
  },
  'POST /snapshots': ({ snapshot }) => ({ id: snapshot() }),
  'POST /snapshots/*/restore': ({ restore }, { id }) => restore(id),
  'GET /faults': ({ faults }) => faults.list(),
  'POST /faults': ({ faults }, { body }) => ({ id: faults.add(body as Fault) }),
  'DELETE /faults': ({ faults }) => faults.clear(),
  'DELETE /faults/*': ({ faults }, { id }) => faults.remove(id),
  'GET /journal': ({ journal }, { query }) => journal.list(readFilter(query)),
  'DELETE /journal': ({ journal }) => journal.clear(),
  'GET /keys': ({ keys }, { query }) => keys.find(query.get('key') ?? ''),
  'POST /holds': ({ interleave }, { body }) => {
    const { match = {} } = readFrame<{ match?: HoldMatch }>(body, ['match']);
    return { id: interleave.hold({ match }).id };
  },
  'GET /holds/*': ({ interleave }, { id, query }) => readWaiting(interleave.find(id), query),
  'POST /holds/*/release': ({ interleave }, { id, body }) => {
    interleave.find(id).release(readFrame<{ request: string }>(body, ['request']).request);
  },
  'GET /streams': ({ realtime }) => ({ open: realtime.count() }),
  'DELETE /streams': ({ realtime }, { query }) => realtime.cut(readEnding(query)),
  'DELETE /holds/*': ({ interleave }, { id }) => interleave.find(id).end(),
};

function readClock({ clock }: Control) {
  return { now: new Date(clock.now()).toISOString(), stopped: clock.isStopped() };
}

/** An object with no members but these, whose values are still to be judged. */
function readFrame<Frame extends object>(body: unknown, members: readonly (keyof Frame & string)[]): Frame {
  const shape = Object.fromEntries(members.map((member) => [member, z.optional(z.unknown())]));
  return parseArgument('body', z.strictObject(shape), body) as Frame;
}

function readList(body: unknown): readonly ProductSeed[] {
  return parseArgument('body', z.array(z.unknown()), body) as readonly ProductSeed[];
}

function readFilter(query: URLSearchParams): object {
  const { status, replayed, ...text } = Object.fromEntries(query);
  return {
    ...text,
    ...(status !== undefined && { status: Number(status) }),
    ...(replayed !== undefined && { replayed: replayed === 'true' }),
  };
}

function readEnding(query: URLSearchParams): StreamEnding | undefined {
  const code = query.get('code');
  const reason = query.get('reason');
  return code === null ? undefined : { code: Number(code), ...(reason !== null && { reason }) };
}

function readWaiting(hold: RequestHold, query: URLSearchParams) {
  const count = parseArgument('query', countSchema, { count: Number(query.get('count') ?? '0') }).count;
  return hold.waiting(count);
}

const countSchema = z.strictObject({ count: z.int().check(z.minimum(0)) });
