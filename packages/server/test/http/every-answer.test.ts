import { type OperationId, operations } from '@onhand/spec';
import { documentedStatuses } from '@onhand/spec/answers';
import { describe, expect, it } from 'vitest';
import { type Answered, inventoryPath, type Sent, startWorld } from '../start-world.ts';
import { breaches } from './documented-answer.ts';

interface Call extends Sent {
  readonly method: 'GET' | 'PATCH' | 'POST';
  readonly path: string;
}

/** A request of each operation that is answered with 200 in a world with a hold, a backorder and low stock. */
const good: Readonly<Record<OperationId, Call>> = {
  listProducts: { method: 'GET', path: '/products?limit=1' },
  getProduct: { method: 'GET', path: '/products/prod_789' },
  getInventory: { method: 'GET', path: inventoryPath },
  updateInventory: {
    method: 'PATCH',
    path: inventoryPath,
    body: { stock: 0, operation: 'increment', reserved: 1, reservation: { id: 'cart' } },
  },
  batchUpdateInventory: {
    method: 'POST',
    path: '/inventory/batch-update',
    body: {
      updates: [
        { product_id: 'prod_1', stock: 5 },
        { product_id: 'nope', stock: 5 },
      ],
    },
  },
  listInventoryHistory: { method: 'GET', path: `${inventoryPath}/history` },
  listReservations: { method: 'GET', path: `${inventoryPath}/reservations` },
  getReservation: { method: 'GET', path: `${inventoryPath}/reservations/cart` },
  listBackorders: { method: 'GET', path: '/products/prod_790/inventory/backorders' },
  fulfillBackorder: { method: 'POST', path: '/inventory/backorders/{open}/fulfill' },
  listLowStock: { method: 'GET', path: '/inventory/low-stock?threshold=1000' },
  getInventoryRules: { method: 'GET', path: '/inventory/rules' },
  listAuditRecords: { method: 'GET', path: '/inventory/audit' },
  verifyAuditChain: { method: 'GET', path: '/inventory/audit/verification' },
  createRealtimeTicket: { method: 'POST', path: '/inventory/realtime-tickets' },
  openRealtimeStream: { method: 'GET', path: '/inventory/realtime?product_id=prod_789' },
};

type World = ReturnType<typeof startWorld>;

async function startFullWorld(
  options: Parameters<typeof startWorld>[0] = {},
): Promise<World & { openBackorder: string }> {
  const world = startWorld(options);
  await world.patch({
    stock: 0,
    operation: 'increment',
    reserved: 2,
    reservation: { id: 'cart', order_id: 'o1' },
  });
  const sale = { stock: 83, operation: 'decrement', allow_backorder: true, backorder_allowed: true };
  await world.send('PATCH', '/products/prod_790/inventory', {
    body: { stock: 0, operation: 'increment', backorder_allowed: true },
  });
  const sold = await world.send('PATCH', '/products/prod_790/inventory', { body: sale });
  await world.send('PATCH', '/products/prod_790/inventory', { body: { stock: 20, operation: 'increment' } });
  return { ...world, openBackorder: String(sold.body?.backorder_id) };
}

const call = (
  world: World & { openBackorder: string },
  { method, path, ...sent }: Call,
  more: Sent = {},
): Promise<Answered> =>
  world.send(method, path.replace('{open}', world.openBackorder), {
    ...sent,
    ...more,
    headers: { ...sent.headers, ...more.headers },
  });

const elsewhere = (path: string) =>
  path.replace('prod_789', 'prod_999').replace('prod_790', 'prod_999').replace('{open}', 'bo_999');
const withQuery = (path: string) => `${path}${path.includes('?') ? '&' : '?'}nonsense=1`;

/** How any operation comes to a status; `undefined` where it has a way of its own below. */
const ways: Readonly<Record<number, (id: OperationId) => Promise<Answered>>> = {
  200: async (id) => call(await startFullWorld(), good[id]),
  201: async (id) => call(await startFullWorld(), good[id]),
  202: async (id) =>
    call(await startFullWorld(), good[id], { headers: { 'x-require-confirmation': 'true' } }),
  304: async (id) => call(await startFullWorld(), good[id], { headers: { 'if-none-match': '*' } }),
  400: async (id) => {
    const request = good[id];
    const world = await startFullWorld();
    if (request.method === 'GET')
      return call(
        world,
        id === 'getInventory'
          ? { ...request, headers: { 'if-none-match': 'x' } }
          : { ...request, path: withQuery(request.path) },
      );
    return call(world, request, { headers: { 'idempotency-key': 'two words' } });
  },
  401: async (id) => call(await startFullWorld(), good[id], { token: null }),
  403: async (id) =>
    call(startEmptyWorld({ auth: { verify: () => ({ sub: 'eve', role: 'guest' }) } }), good[id]),
  404: async (id) => call(await startFullWorld(), { ...good[id], path: elsewhere(good[id].path) }),
  409: async (id) => {
    const world = await startFullWorld();
    if (id === 'fulfillBackorder') await call(world, good[id]);
    if (id !== 'batchUpdateInventory') {
      return call(
        world,
        id === 'fulfillBackorder'
          ? good[id]
          : { ...good[id], body: { stock: 1, operation: 'decrement', reservation: await closeHold(world) } },
      );
    }
    return answerWhileHeld(id);
  },
  412: async (id) => call(await startFullWorld(), good[id], { headers: { 'if-match': '"inv-99"' } }),
  413: async (id) => call(await startFullWorld(), good[id], { headers: { 'content-length': '2000000' } }),
  415: async (id) => call(await startFullWorld(), good[id], { headers: { 'content-type': 'text/plain' } }),
  422: async (id) => {
    const world = await startFullWorld();
    if (id === 'updateInventory')
      return call(world, good[id], { body: { stock: 999, operation: 'decrement' } });
    if (id === 'batchUpdateInventory')
      return call(world, good[id], {
        body: { mode: 'atomic', updates: [{ product_id: 'prod_1', stock: 999, operation: 'decrement' }] },
      });
    await world.send('PATCH', '/products/prod_790/inventory', { body: { stock: 0 } });
    return call(world, good[id]);
  },
  428: async (id) =>
    call(await startFullWorld({ policy: { strict: true } }), good[id], { body: { stock: 5 } }),
  429: async (id) =>
    call(
      startEmptyWorld({ policy: { hourlyAdjustmentsPerUser: 0 }, realtime: { maxStreamsPerUser: 0 } }),
      good[id],
    ),
  500: async (id) => call(startEmptyWorld({ clock: brokenClock(), onError: () => {} }), good[id]),
  503: async (id) => call(startEmptyWorld({ maxInFlight: 0 }), good[id]),
};

const startEmptyWorld = (options: Parameters<typeof startWorld>[0]) => ({
  ...startWorld(options),
  openBackorder: 'bo_1',
});

/** A clock that tells the time while the server begins, and fails from then on. */
function brokenClock(): () => number {
  let reads = 0;
  return () => {
    if (reads++ > 3) throw new Error('The clock has stopped.');
    return 0;
  };
}

async function closeHold(world: World): Promise<{ id: string }> {
  await world.patch({ stock: 0, operation: 'decrement', reserved: 2, reservation: { id: 'cart' } });
  return { id: 'cart' };
}

async function answerWhileHeld(id: OperationId): Promise<Answered> {
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const world = startEmptyWorld({
    beforeCommit: () => {
      reached.resolve();
      return held.promise;
    },
  });
  const first = call(world, good[id], { headers: { 'idempotency-key': 'k1' } });
  await reached.promise;
  const second = await call(world, good[id], { headers: { 'idempotency-key': 'k1' } });
  held.resolve();
  await first;
  return second;
}

const ids = Object.keys(operations) as OperationId[];
const documented = ids.flatMap((id) => documentedStatuses(id).map((status) => [id, status] as const));

describe('every documented answer can be had, and is as openapi.yaml says', () => {
  it.each(documented)('%s %i', async (id, status) => {
    const way = ways[status];
    expect(way, `a way to ${status}`).toBeDefined();
    const answer = await way?.(id);

    expect(answer?.status).toBe(status);
    expect(answer && breaches(id, answer)).toEqual([]);
    expect(answer?.headers.get('x-request-id')).toBeTruthy();
  });
});
