import { request } from 'node:http';
import { roleTokens } from '@onhand/server';
import { type ServedInventory, serveInventory } from '@onhand/server/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openWebSocket } from './open-websocket.ts';
import { opcodes, openRaw } from './raw-websocket.ts';

let served: ServedInventory;

beforeAll(async () => {
  served = await serveInventory({
    port: 0,
    auth: roleTokens(),
    control: {},
    realtime: { maxBufferedBytes: 65_536, maxStreamsPerUser: 3 },
  });
});
beforeEach(() => served.control.reset());
afterAll(() => served.close());

const admin = { authorization: 'Bearer admin' };
const open = (
  path: string,
  { headers = admin, url = served.url }: { headers?: Record<string, string>; url?: string } = {},
) => openWebSocket(url + path, headers);

const mug = '/inventory/realtime?product_id=prod_789';

const patch = (body: object, { url } = served) =>
  fetch(`${url}/products/prod_789/inventory`, {
    method: 'PATCH',
    headers: { authorization: 'Bearer admin', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('tells a client of each change in a message of its own', async () => {
  const client = open(mug);
  expect(await client.next()).toMatchObject({ type: 'snapshot', version: 1 });

  await patch({ operation: 'increment', stock: 1, notes: 'x'.repeat(500) });
  await patch({ operation: 'increment', stock: 1, metadata: { text: 'é'.repeat(3_900) } });
  await patch({ operation: 'increment', stock: 1, metadata: { text: '🫖'.repeat(1_900) } });

  expect(await client.next()).toMatchObject({ type: 'inventory.updated', version: 2 });
  expect(await client.next()).toMatchObject({
    version: 3,
    change: { metadata: { text: 'é'.repeat(3_900) } },
  });
  expect(await client.next()).toMatchObject({ version: 4 });
  client.connection.close();
  await client.closed;
});

it('lets a page in by a ticket, once', async () => {
  const answer = await fetch(`${served.url}/inventory/realtime-tickets`, {
    method: 'POST',
    headers: { authorization: 'Bearer staff' },
  });
  const { ticket } = await answer.json();
  const first = open(`${mug}&ticket=${ticket}`, { headers: {} });
  expect(await first.next()).toMatchObject({ type: 'snapshot' });
  first.connection.close();

  expect(await open(`${mug}&ticket=${ticket}`, { headers: {} }).closed).toEqual({
    code: 4401,
    reason: 'The ticket is unknown, used up or expired.',
  });
});

it.each([
  ['a wrong query', `${mug}&since=soon`, { authorization: 'Bearer admin' }, 4400, 'since'],
  ['no product', '/inventory/realtime', { authorization: 'Bearer admin' }, 4400, 'product_id'],
  ['no token', mug, {}, 4401, 'Missing or invalid Authorization header.'],
  ['no permission', mug, { authorization: 'Bearer sales' }, 4403, "this needs 'view'"],
  [
    'an unknown product',
    `${mug}&product_id=${'prod_x'.repeat(20)}`,
    { authorization: 'Bearer admin' },
    4404,
    "Product with ID 'prod_x",
  ],
])(
  'accepts the upgrade in any case, and says with a close code what is wrong: %s',
  async (...[, path, headers, code, reason]) => {
    const closed = await open(path, { headers }).closed;

    expect(closed.code).toBe(code);
    expect(closed.reason).toContain(reason);
  },
);

it('follows one product at the documented path', async () => {
  const client = open('/inventory/prod_789');
  expect(await client.next()).toMatchObject({ type: 'snapshot', product_id: 'prod_789' });
  client.connection.close();

  expect((await open('/inventory/low-stock').closed).code).toBe(4404);
});

it('has no more streams for a user than one may have', async () => {
  const clients = [open(mug), open(mug), open(mug)];
  for (const client of clients) await client.next();

  expect(await open(mug).closed).toEqual({
    code: 4429,
    reason: 'At most 3 streams may be open for one user; close one, or wait.',
  });
  const other = open(mug, { headers: { authorization: 'Bearer admin:another' } });
  expect(await other.next()).toMatchObject({ type: 'snapshot' });

  clients[0]?.connection.close();
  await clients[0]?.closed;
  expect(await open(mug).next()).toMatchObject({ type: 'snapshot' });
});

it('takes a client for dead that leaves pings unanswered for 60 seconds, and no other', async () => {
  const waiting: (() => void)[] = [];
  const server = await serveInventory({
    port: 0,
    auth: roleTokens(),
    realtime: {
      wait: (_ms, run) => {
        waiting.push(run);
        return () => {};
      },
    },
  });
  const alive = open(mug, server);
  await alive.next();
  const dead = await openRaw(`${server.url}${mug}`);
  await dead.next();
  for (let beat = 1; beat <= 3; beat++) {
    server.control.clock.advance('30s');
    expect((await dead.next()).opcode).toBe(opcodes.ping);
    expect((await dead.next()).opcode).toBe(opcodes.text);
    expect(await alive.next()).toMatchObject({ type: 'ping' });
  }
  // An answer that is still on its way is waited for.
  await patch({ operation: 'increment', stock: 1 }, server);
  expect(await alive.next()).toMatchObject({ type: 'inventory.updated' });
  for (const run of waiting) run();

  expect(await dead.readCloseCode()).toBe(4408);
  // Nothing follows a goodbye, also where it is not returned.
  for (const version of [3, 4]) {
    await patch({ operation: 'increment', stock: 1 }, server);
    expect(await alive.next()).toMatchObject({ version });
  }
  expect(dead.unreadBytes()).toBe(0);
  dead.socket.destroy();
  await expect.poll(() => server.control.realtime.count()).toBe(1);
  alive.connection.close();
  await server.close();
});

it('cuts off a client that does not read, and goes on for the others', async () => {
  const quick = open(mug);
  await quick.next();
  const slow = await openRaw(`${served.url}${mug}`);
  await slow.next();
  slow.socket.pause();
  const text = 'x'.repeat(8_000);
  const change = () => patch({ operation: 'increment', stock: 1, metadata: { text } });
  let seen = 1;
  // What the system keeps for both ends goes first, which may be some megabytes. The one that reads is never as far behind as
  // the limit, however little that is.
  for (let version = 1; served.control.realtime.count() === 2 && version < 8_000; ) {
    version += (await Promise.all(Array.from({ length: 7 }, change))).length;
    while (seen < version) seen = Number(Object(await quick.next()).version);
  }

  expect(served.control.realtime.count()).toBe(1);
  slow.socket.resume();
  expect(await slow.readCloseCode()).toBe(4429);
  slow.socket.destroy();
  quick.connection.close();
});

it('ignores what a client says, and closes at more than 1 KiB of it', async () => {
  const client = open(mug);
  await client.next();
  client.connection.send('x'.repeat(1_024));
  await patch({ operation: 'increment', stock: 1 });
  expect(await client.next()).toMatchObject({ version: 2 });

  client.connection.send('x'.repeat(1_025));
  expect((await client.closed).code).toBe(1009);
});

it('ends a stream when its token expires, also one that a ticket opened', async () => {
  const expiring = await serveInventory({
    port: 0,
    auth: { verify: () => ({ sub: 'alice', role: 'staff', exp: Date.now() / 1_000 + 300 }) },
    control: {},
  });
  const headers = { authorization: 'Bearer x' };
  const ticket = await fetch(`${expiring.url}/inventory/realtime-tickets`, { method: 'POST', headers });
  const byTicket = new WebSocket(`${expiring.url}${mug}&ticket=${(await ticket.json()).ticket}`);
  const byToken = new WebSocket(`${expiring.url}${mug}`, { headers });
  const codes = [byTicket, byToken].map(
    (connection) =>
      new Promise((resolve) => {
        connection.on('close', resolve);
      }),
  );
  for (const connection of [byTicket, byToken]) {
    await new Promise((resolve) => {
      connection.once('message', resolve);
    });
  }
  expiring.control.clock.advance('6m');

  expect(await Promise.all(codes)).toEqual([4401, 4401]);
  await expiring.close();
});

it('closes with 1012 when the products begin anew, and breaks off without a word when a test asks for it', async () => {
  const first = open(mug);
  await first.next();
  served.control.reset();
  expect((await first.closed).code).toBe(1012);

  const second = open(mug);
  await second.next();
  served.control.realtime.cut();
  expect((await second.closed).code).toBe(1006);
  const third = open(mug);
  await third.next();
  served.control.realtime.cut({ code: 4401, reason: 'over' });
  expect(await third.closed).toEqual({ code: 4401, reason: 'over' });
  expect(() => served.control.realtime.cut({ code: 1006 })).toThrow('a close code that can be sent');
});

it('lets faults strike the opening of a stream as they strike a request', async () => {
  const match = { operation: 'openRealtimeStream' } as const;
  const { faults } = served.control;
  faults.add({ match, times: 1, effect: { kind: 'status', status: 503, code: 'overloaded' } });
  faults.add({ match, times: 1, effect: { kind: 'status', status: 418 } });
  faults.add({ match, times: 1, effect: { kind: 'drop-before' } });
  faults.add({ match, times: 1, effect: { kind: 'truncate' } });

  expect((await open(mug).closed).code).toBe(1013);
  expect((await open(mug).closed).code).toBe(1011);
  expect((await open(mug).closed).code).toBe(1006);
  const broken = open(mug);
  expect(await broken.next()).toMatchObject({ type: 'snapshot' });
  expect((await broken.closed).code).toBe(1006);
  expect(served.control.realtime.count()).toBe(0);
  expect(await open(mug).next()).toMatchObject({ type: 'snapshot' });
  expect(served.control.journal.list({ operation: 'openRealtimeStream' })).toMatchObject([
    { status: 503, fault: 'status' },
    { status: 418, fault: 'status' },
    { status: null, fault: 'drop-before' },
    { status: 200, fault: 'truncate' },
    { status: 200, fault: null },
  ]);
});

it('answers a request for any other upgrade as if it had not asked for one', async () => {
  const ask = (path: string, upgrade: string, body?: string) =>
    new Promise((resolve, reject) => {
      const headers = {
        ...admin,
        connection: 'Upgrade',
        upgrade,
        ...(body !== undefined && { 'content-type': 'application/json', 'content-length': body.length }),
      };
      const method = body === undefined ? 'GET' : 'PATCH';
      const sent = request(`${served.url}${path}`, { method, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject).end(body);
    });

  expect(await ask('/products', 'h2c')).toBe(200);
  expect(await ask('/products/prod_789/inventory', 'h2c', '{"stock":50}')).toBe(200);
  expect(await ask('/inventory/realtime', 'h2c')).toBe(400);
  expect(await ask('/products', 'websocket')).toBe(200);
  expect(await ask('/nothing', 'websocket')).toBe(404);
});
