import { openRealtimeStreamQuerySchema } from '@onhand/spec/schemas';
import type { Answer } from '../answer.ts';
import type { Caller } from '../auth/caller.ts';
import { HttpProblem } from '../http-problem.ts';
import type { PlainRequest } from '../plain-request.ts';
import { readQuery } from '../read-query.ts';
import { requireProduct } from '../require-product.ts';
import type { Route, RouteSetting } from '../route.ts';

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

/** Seconds after which another stream may have ended. */
const retryAfterSeconds = 10;

export const openRealtimeStream: Route = async (setting, { request, caller }): Promise<Answer> => {
  const query = readQuery(openRealtimeStreamQuerySchema, request, {
    numeric: ['since'],
    lists: ['product_id'],
  });
  for (const productId of query.product_id) await requireProduct(setting.store, { productId });
  requireRoom(setting.realtime, caller);
  const order = { productIds: query.product_id, since: readLastEventId(request) ?? query.since, caller };
  return { status: 200, headers, body: null, stream: (socket) => setting.realtime.open(order, socket) };
};

/** What an `EventSource` sends when it reconnects: the `id` of the last event that came. */
function readLastEventId(request: PlainRequest): number | undefined {
  const text = request.header('last-event-id');
  if (text === null || text === '') return undefined;
  const seq = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(seq)) return seq;
  throw HttpProblem.invalid([{ field: 'Last-Event-ID', message: 'must be the id of an event' }]);
}

function requireRoom(realtime: RouteSetting['realtime'], { subject }: Caller): void {
  const { maxStreamsPerUser: limit } = realtime;
  const room = realtime.findRoom(subject);
  if (room === 'server-full') {
    throw HttpProblem.of('overloaded', {
      detail: 'The server has as many streams as it takes.',
      headers: { 'retry-after': String(retryAfterSeconds) },
    });
  }
  if (room === 'user-full') {
    throw HttpProblem.of('quota-exceeded', {
      detail: `At most ${limit} streams may be open for one user; close one, or wait.`,
      headers: { 'retry-after': String(retryAfterSeconds) },
      quota: 'user',
      limit,
      retry_after_seconds: retryAfterSeconds,
    });
  }
}
