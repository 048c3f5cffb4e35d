import { defaultProducts, type InventoryServerOptions } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { type Answered, inventoryPath, type Sent, startMs, startWorld } from '../start-world.ts';
import { answerExamples, requestExamples } from './openapi-examples.ts';

const hourMs = 3_600_000;
const batchPath = '/inventory/batch-update';
const shipPath = '/inventory/backorders/bo_0f8c1d2e/fulfill';
const named = { 'x-request-id': 'req_7d0c5c2a' };
const keyed = { 'idempotency-key': 'k1' };

/** A world in which the ids are those of the examples. */
function start(options: InventoryServerOptions = {}) {
  const world = startWorld({ ids: () => '0f8c1d2e', ...options });
  const send = (method: string, path: string, sent: Sent = {}) =>
    world.send(method, path, { ...sent, headers: { ...named, ...sent.headers } });
  return {
    ...world,
    send,
    change: (body: unknown, sent: Sent = {}) => send('PATCH', inventoryPath, { body, ...sent }),
    batch: (body: unknown, sent: Sent = {}) => send('POST', batchPath, { body, ...sent }),
  };
}
type World = ReturnType<typeof start>;

const request = (name: string) => requestExamples.get(`updateInventory ${name}`);
const take = (stock: number, more = {}) => ({ operation: 'decrement', stock, ...more });
const add = (stock: number, more = {}) => ({ operation: 'increment', stock, ...more });
const hold = { id: 'cart_8', order_id: 'order_17' };

/** A world whose mug is held by a cart, for as long as nobody says otherwise. */
async function startHeld(): Promise<World> {
  const world = start();
  await world.change(add(0, { reserved: 5, reservation: hold }));
  return world;
}

/** A world that owes three mugs to an order. */
async function startOwing(options: InventoryServerOptions = {}): Promise<World> {
  const products = [{ id: 'prod_789', name: 'Mug', stock: 5, backorder_allowed: true }];
  const world = start({ products, ...options });
  await world.change(request('backorder'));
  return world;
}

/** The answer to a request whose key another one still has, which waits just before its effect. */
async function answerInProgress(
  begin: (options: InventoryServerOptions) => Promise<World>,
  ask: (world: World) => Promise<Answered>,
): Promise<Answered> {
  const gate = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const world = await begin({
    beforeCommit: ({ idempotencyKey }) => {
      if (idempotencyKey === undefined) return undefined;
      reached.resolve();
      return gate.promise;
    },
  });
  const first = ask(world);
  await reached.promise;
  const second = await ask(world);
  gate.resolve();
  await first;
  return second;
}

async function startAudited(): Promise<World> {
  let next = 1;
  const world = start({ ids: () => String(next++) });
  const sent = { ip: '192.0.2.7', headers: { 'user-agent': 'curl/8.9.1' } };
  await world.send('PATCH', inventoryPath, {
    ...sent,
    body: add(50),
    headers: { ...sent.headers, 'x-request-id': '' },
  });
  world.clock.nowMs += 60_000;
  await world.send('PATCH', inventoryPath, {
    ...sent,
    token: 'manager',
    body: take(500),
    headers: { ...sent.headers, 'x-request-id': '' },
  });
  return world;
}

/** How to get each answer that openapi.yaml shows as an example, from a world that begins on 15 January 2026. */
const ways: Readonly<Record<string, () => Promise<Answered>>> = {
  'listProducts 200 twoProducts': () =>
    start({ products: defaultProducts.slice(1) }).send('GET', '/products'),
  'getProduct 200 product': () => start().send('GET', '/products/prod_789'),
  'getInventory 200 inventory': () => start().send('GET', inventoryPath),
  'updateInventory 200 received': () => start().change(request('receive')),
  'updateInventory 202 preview': () =>
    start().change(take(60), { headers: { 'x-require-confirmation': 'true' } }),
  'listInventoryHistory 200 oneEntry': async () => {
    const world = start();
    await world.change(request('receive'));
    return world.send('GET', `${inventoryPath}/history`);
  },
  'listReservations 200 oneReservation': async () =>
    (await startHeld()).send('GET', `${inventoryPath}/reservations`),
  'getReservation 200 reservation': async () =>
    (await startHeld()).send('GET', `${inventoryPath}/reservations/cart_8`),
  'listBackorders 200 oneBackorder': async () =>
    (await startOwing()).send('GET', `${inventoryPath}/backorders`),
  'fulfillBackorder 200 fulfilled': async () => {
    let id = '0f8c1d2e';
    const world = await startOwing({ ids: () => id });
    for (const stock of [10, 10, 10, 10, 5, 5]) await world.change(add(stock));
    world.clock.nowMs = Date.UTC(2026, 0, 16, 8);
    id = '5b1d7a90';
    return world.send('POST', shipPath);
  },
  'batchUpdateInventory 200 oneFailed': () =>
    start().batch({ updates: [{ product_id: 'prod_999', stock: 1 }] }),
  'listLowStock 200 oneCritical': () =>
    start({
      products: [{ id: 'prod_1', name: 'Apron', stock: 10, reserved: 2, reorder_threshold: 20 }],
    }).send('GET', '/inventory/low-stock'),
  'getInventoryRules 200 open': () => start().send('GET', '/inventory/rules'),
  'listAuditRecords 200 refusedAfterApplied': async () =>
    (await startAudited()).send('GET', '/inventory/audit'),
  'verifyAuditChain 200 valid': async () =>
    (await startAudited()).send('GET', '/inventory/audit/verification'),
  'openRealtimeStream 200 stream': async () => {
    const world = start({ ids: () => '2' });
    const stream = await world.server.fetch('http://localhost/api/inventory/realtime?product_id=prod_790', {
      headers: { authorization: 'Bearer admin' },
    });
    const reader = stream.body?.getReader();
    const beginning = await reader?.read();
    world.clock.nowMs += 60_000;
    await world.send('PATCH', '/products/prod_790/inventory', { body: take(1, { reason: 'sale' }) });
    const sale = await reader?.read();
    await reader?.cancel();
    const body = [beginning, sale].map((piece) => new TextDecoder().decode(piece?.value)).join('');
    return { status: stream.status, headers: stream.headers, body };
  },
  'createRealtimeTicket 201 ticket': () => start().send('POST', '/inventory/realtime-tickets'),
  'BadRequest invalidRequest': () => start().change({ stock: -1 }),
  'BadRequest malformedBody': () => start().send('PATCH', inventoryPath, { rawBody: '{' }),
  'Unauthorized unauthorized': () => start().change({ stock: 1 }, { token: null }),
  'Forbidden forbidden': () => start().change({ stock: 1 }, { token: 'staff' }),
  'ProductNotFound productNotFound': () => start().send('GET', '/products/prod_999/inventory'),
  'ProductOrReservationNotFound productNotFound': () =>
    start().send('PATCH', '/products/prod_999/inventory', { body: { stock: 1 } }),
  'ProductOrReservationNotFound reservationNotFound': () =>
    start().change(take(1, { reservation: { id: 'cart_9' } })),
  'IdempotencyConflict idempotencyInProgress': () =>
    answerInProgress(
      async (options) => start(options),
      (world) => world.batch(requestExamples.get('batchUpdateInventory atomic'), { headers: keyed }),
    ),
  'BatchUnprocessable batchRefused': () =>
    start().batch({
      mode: 'atomic',
      updates: [
        { product_id: 'prod_789', ...take(2) },
        { product_id: 'prod_790', ...take(200) },
      ],
    }),
  'BatchUnprocessable idempotencyKeyReused': async () => {
    const world = start();
    await world.batch(requestExamples.get('batchUpdateInventory atomic'), { headers: keyed });
    return world.batch(requestExamples.get('batchUpdateInventory documented'), { headers: keyed });
  },
  'BackorderNotFound backorderNotFound': () => start().send('POST', '/inventory/backorders/bo_9/fulfill'),
  'BackorderConflict backorderNotOpen': async () => {
    const world = await startOwing();
    await world.change(add(3));
    await world.send('POST', shipPath);
    return world.send('POST', shipPath);
  },
  'BackorderConflict idempotencyInProgress': () =>
    answerInProgress(startOwing, (world) => world.send('POST', shipPath, { headers: keyed })),
  'Conflict adjustmentAlreadyProcessed': async () => {
    const world = start();
    await world.change(request('count'));
    return world.change(request('count'));
  },
  'Conflict idempotencyInProgress': () =>
    answerInProgress(
      async (options) => start(options),
      (world) => world.change(request('receive'), { headers: keyed }),
    ),
  'Conflict reservationNotActive': async () => {
    const world = await startHeld();
    world.clock.nowMs += hourMs;
    return world.change(request('shipFromHold'));
  },
  'PreconditionFailed confirmationInvalid': () =>
    start().change({ stock: 1 }, { headers: { 'x-confirmation-token': 'confirm_9' } }),
  'PreconditionFailed versionMismatch': async () => {
    const world = start();
    for (let version = 1; version < 7; version++) await world.change(add(1));
    return world.change({ stock: 1 }, { headers: { 'if-match': '"inv-1"' } });
  },
  'PayloadTooLarge payloadTooLarge': () =>
    start().change({ stock: 1 }, { headers: { 'content-length': '1048577' } }),
  'UnsupportedMediaType unsupportedMediaType': () =>
    start().change({ stock: 1 }, { headers: { 'content-type': 'text/plain' } }),
  'Unprocessable insufficientStock': () => start().change(take(200)),
  'Unprocessable belowReserved': () => start().change(take(96)),
  'Unprocessable releaseExceedsReserved': () => start().change(take(0, { reserved: 8 })),
  'Unprocessable belowActiveReservations': async () =>
    (await startHeld()).change({ stock: 100, reserved: 3 }),
  'Unprocessable releaseExceedsReservation': async () =>
    (await startHeld()).change(take(0, { reserved: 6, reservation: { id: 'cart_8' } })),
  'Unprocessable maxStock': () => start().change(add(999_950)),
  'Unprocessable maxSingleAdjustment': () => start({ policy: { name: 'documented' } }).change(add(12_000)),
  'Unprocessable maxReservedPercentage': () =>
    start({ policy: { name: 'documented' } }).change(add(0, { reserved: 76 })),
  'Unprocessable maxDailyAdjustments': async () => {
    const world = start({ policy: { name: 'documented' } });
    for (let count = 0; count < 50; count++) await world.change(add(1));
    return world.change(add(1));
  },
  'Unprocessable availableMismatch': () => start().change(add(50, { available: 150 })),
  'Unprocessable idempotencyKeyReused': async () => {
    const world = start();
    await world.change(request('receive'), { headers: keyed });
    return world.change(request('ship'), { headers: keyed });
  },
  'PreconditionRequired preconditionRequired': () => start({ policy: { strict: true } }).change({ stock: 1 }),
  'TooManyRequests quotaExceeded': async () => {
    const world = start({ policy: { name: 'documented' } });
    for (let count = 0; count < 100; count++) await world.change(take(0, { reserved: 0 }));
    world.clock.nowMs += hourMs / 2;
    return world.change(add(1));
  },
  'TooManyStreams quotaExceeded': async () => {
    const world = start();
    const stream = '/inventory/realtime?product_id=prod_789';
    const open = () =>
      world.server.fetch(`http://localhost/api${stream}`, { headers: { authorization: 'Bearer admin' } });
    await Promise.all(Array.from({ length: 100 }, open));
    return world.send('GET', stream);
  },
  'InternalError internal': () =>
    start({
      beforeCommit: () => Promise.reject(new Error('the disk is full')),
      onError: () => {},
    }).change(add(1)),
  'Overloaded overloaded': () => start({ maxInFlight: 0 }).change(add(1)),
};

/** What no server answers whose records nobody altered; see test/audit/verify-chain.test.ts. */
const impossible = ['verifyAuditChain 200 broken'];

describe('each example of an answer in openapi.yaml', () => {
  it.each(Object.entries(ways))('is what the server answers: %s', async (name, answerOf) => {
    const answer = await answerOf();

    expect(answer.body).toEqual(answerExamples.get(name));
  });

  it('has a way to get it', () => {
    expect([...Object.keys(ways), ...impossible].sort()).toEqual([...answerExamples.keys()].sort());
    expect(startMs).toBe(Date.parse('2026-01-15T10:30:00Z'));
  });
});

describe('each example of a request in openapi.yaml', () => {
  it.each([...requestExamples])('is applied: %s', async (name, body) => {
    const products = [
      { id: 'prod_789', name: 'Mug', stock: 7, reserved: 5, backorder_allowed: true },
      { id: 'prod_790', name: 'Teapot', stock: 80 },
    ];
    const world = start({ products });
    await world.change(add(100));
    await world.change(add(0, { reserved: 5, reservation: { id: 'cart_8' } }));
    const answer = await (name.startsWith('batch') ? world.batch(body) : world.change(body));

    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body.failed ?? []).toEqual([]);
  });
});
