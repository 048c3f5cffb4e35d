import { describe, expect, it } from 'vitest';
import { startMs, startWorld } from '../start-world.ts';
import { follow, settle } from './follow.ts';

const mug = 'product_id=prod_789';
const take = (stock: number) => ({ operation: 'decrement', stock });
const add = (stock: number) => ({ operation: 'increment', stock });

it('begins with a snapshot of each product, and tells each change with the entry that records it', async () => {
  const world = startWorld();
  await world.patch(add(1));
  const { messages, told } = await follow(world.server, { query: `${mug}&product_id=prod_790` });
  await world.patch(add(5));

  expect(told()).toEqual(['snapshot 2', 'snapshot 1', 'inventory.updated 3']);
  const { body: history } = await world.get('/products/prod_789/inventory/history?limit=1');
  const { body: inventory } = await world.get('/products/prod_789/inventory');
  expect(messages[2]).toMatchObject({ product_id: 'prod_789', data: inventory, change: history[0] });
});

it('tells that a hold has expired when it does, without anybody asking for the product', async () => {
  const { server, patch } = startWorld();
  const { messages, told } = await follow(server, { query: mug });
  await patch({ ...add(0), reserved: 3, reservation: { id: 'cart', expires_in_seconds: 60 } });
  server.control.clock.advance('59s');
  await settle();
  expect(told()).toEqual(['snapshot 1', 'inventory.updated 2', 'ping']);

  server.control.clock.advance('1s');
  await settle();
  expect(messages[3]).toMatchObject({
    version: 3,
    at: new Date(startMs + 60_000).toISOString(),
    change: { kind: 'reservation_expired', adjusted_by: 'system' },
  });
});

it('tells of a line when a change leads over it, after the change, and not again', async () => {
  const products = [{ id: 'prod_789', name: 'Mug', stock: 20, reorder_threshold: 10 }];
  const { server, patch } = startWorld({ products });
  const { told } = await follow(server, { query: mug });
  for (const change of [take(9), take(1), take(5), take(5), add(5), add(6)]) await patch(change);

  expect(told()).toEqual([
    'snapshot 1',
    'inventory.updated 2',
    'inventory.updated 3',
    'inventory.low_stock 3',
    'inventory.updated 4',
    'inventory.updated 5',
    'inventory.out_of_stock 5',
    'inventory.updated 6',
    'inventory.updated 7',
    'inventory.recovered 7',
  ]);
});

const seqOf = (message: { seq: number } | undefined) => message?.seq ?? Number.NaN;

describe('a stream that goes on from a number', () => {
  it('is told what it missed of its products, in order, and that this was all', async () => {
    const { server, patch, send } = startWorld();
    const first = await follow(server, { query: mug });
    first.stream.end();
    await patch(add(1));
    await send('PATCH', '/products/prod_790/inventory', { body: add(1) });
    await patch(add(1));
    const again = await follow(server, { query: `${mug}&since=${seqOf(first.messages[0])}` });

    expect(again.told()).toEqual(['inventory.updated 2', 'inventory.updated 3', 'resumed']);
    expect(again.messages.map(seqOf)).toEqual([1, 3, 3].map((step) => seqOf(first.messages[0]) + step));
    await patch(add(1));
    expect(again.told().at(-1)).toBe('inventory.updated 4');
  });

  it.each([
    ['is no longer kept', 0, 'resync'],
    ['is the last that is gone', 1, 'resumed'],
    ['is the newest', 4, 'resumed'],
    ['was never given', 5, 'resync'],
  ])('is told everything anew where the number %s', async (_case, step, mark) => {
    const { server, patch } = startWorld({ realtime: { eventLimit: 3 } });
    const { messages } = await follow(server, { query: mug });
    for (let change = 0; change < 4; change++) await patch(add(1));
    const since = seqOf(messages[0]) + step;
    const again = await follow(server, { query: `${mug}&since=${since}` });

    expect(again.told().filter((told) => !told.startsWith('inventory.'))).toEqual(
      mark === 'resync' ? ['resync', 'snapshot 5'] : ['resumed'],
    );
  });

  it('is told everything anew where what it missed is more than half of what it may leave unread', async () => {
    const { server, patch } = startWorld({ realtime: { maxBufferedBytes: 10_000 } });
    const { messages } = await follow(server, { query: mug });
    const since = `${mug}&since=${seqOf(messages[0])}`;
    await patch({ ...add(1), metadata: { text: 'x'.repeat(4_000) } });
    expect((await follow(server, { query: since })).told()).toEqual(['inventory.updated 2', 'resumed']);
    await patch({ ...add(1), metadata: { text: 'x'.repeat(4_000) } });

    expect((await follow(server, { query: since })).told()).toEqual(['resync', 'snapshot 3']);
  });

  it('is told everything anew once the world, or a product of its, has begun anew', async () => {
    const { server, patch } = startWorld();
    const first = await follow(server, { query: mug });
    const other = await follow(server, { query: 'product_id=prod_790' });
    const since = () => `${mug}&since=${seqOf(first.messages.at(-1))}`;
    await patch(add(1));
    const snapshot = server.control.snapshot();
    server.control.products.put({ id: 'prod_789', name: 'Mug', stock: 7 });

    expect(first.ending()).toMatchObject({ code: 1012 });
    expect(other.ending()).toBeUndefined();
    const anew = await follow(server, { query: since() });
    expect(anew.told()).toEqual(['resync', 'snapshot 1']);
    await patch(add(1));
    const fromAnew = `${mug}&since=${seqOf(anew.messages[1])}`;
    expect((await follow(server, { query: fromAnew })).told()).toEqual(['inventory.updated 2', 'resumed']);
    expect((await follow(server, { query: since() })).told()).toEqual(['resync', 'snapshot 2']);
    server.control.restore(snapshot);
    expect(other.ending()).toMatchObject({ code: 1012 });
    expect((await follow(server, { query: since() })).told()).toEqual(['resync', 'snapshot 2']);
    server.control.reset({ now: startMs - 86_400_000 });
    expect((await follow(server, { query: since() })).told()).toEqual(['resync', 'snapshot 1']);
  });
});

it('hears nothing of a change that ends in a world that was replaced', async () => {
  const { server, patch } = startWorld();
  const held = server.control.interleave.hold();
  const change = patch(add(1));
  await held.waiting();
  server.control.reset();
  const { messages, told } = await follow(server, { query: mug });
  expect((await change).status).toBe(200);
  await patch(add(1));

  expect(told()).toEqual(['snapshot 1', 'inventory.updated 2']);
  const again = await follow(server, { query: `${mug}&since=${seqOf(messages[0])}` });
  expect(again.told()).toEqual(['inventory.updated 2', 'resumed']);
});

it('tells nothing any more once the token has expired, and says so at the latest then', async () => {
  const world = startWorld({
    auth: { verify: () => ({ sub: 'a', role: 'admin', exp: startMs / 1_000 + 60 }) },
  });
  const told = await follow(world.server, { query: mug });
  world.clock.nowMs += 60_000;
  await world.patch(add(1));
  expect([told.told(), told.ending()]).toEqual([['snapshot 1'], expect.objectContaining({ code: 4401 })]);

  const late = await follow(world.server, { query: mug });
  expect([late.told(), late.ending()]).toEqual([[], expect.objectContaining({ code: 4401 })]);

  world.server.control.clock.set(startMs + 1_000);
  const silent = await follow(world.server, { query: mug });
  for (const moment of [31_000, 59_000]) {
    world.server.control.clock.set(startMs + moment);
    await settle();
  }
  expect([silent.told(), silent.ending()]).toEqual([['snapshot 2', 'ping'], undefined]);
  world.server.control.clock.set(startMs + 60_000);
  await settle();
  expect(silent.ending()).toMatchObject({ code: 4401 });
});

it('keeps no more for a client that does not read than it may leave unread, and one turn', async () => {
  const { server, patch } = startWorld({ realtime: { maxBufferedBytes: 20_000 } });
  let buffered = 0;
  const slow = await follow(server, {
    query: mug,
    socket: {
      send: (messages) => {
        for (const { text } of messages) buffered += text.length;
      },
      bufferedBytes: () => buffered,
    },
  });
  for (let change = 0; change < 100; change++)
    await patch({ ...add(1), metadata: { text: 'x'.repeat(900) } });

  expect(slow.ending()).toMatchObject({ code: 4429 });
  expect(buffered).toBeGreaterThan(20_000);
  expect(buffered).toBeLessThan(22_500);
  expect(server.control.realtime.count()).toBe(0);
});

it('plans its timers by what comes next: a ping, the end of a token or of a hold; and none for nobody', async () => {
  const planned = new Map<() => void, number>();
  const world = startWorld({
    realtime: {
      wait: (ms, run) => {
        planned.set(run, ms);
        return () => planned.delete(run);
      },
    },
  });
  await world.patch({ ...add(0), reserved: 3, reservation: { id: 'cart', expires_in_seconds: 70 } });
  expect([...planned.values()]).toEqual([]);
  const { told, stream } = await follow(world.server, { query: mug });
  expect([...planned.values()]).toEqual([30_000]);

  const passTo = async (ms: number) => {
    world.clock.nowMs = startMs + ms;
    for (const run of [...planned.keys()]) {
      planned.delete(run);
      run();
    }
    await settle();
  };
  await passTo(30_000);
  await passTo(60_000);
  expect([...planned.values()]).toEqual([10_000]);
  await passTo(70_000);
  expect(told()).toEqual(['snapshot 2', 'ping', 'ping', 'inventory.updated 3']);
  await world.patch({ ...add(0), reserved: 3, reservation: { id: 'bag', expires_in_seconds: 60 } });
  expect([...planned.values()]).toEqual([20_000]);
  stream.end();
  expect([...planned.values()]).toEqual([]);
});

it('has no more streams than it takes in all, and counts none that has ended', async () => {
  const { server } = startWorld({ realtime: { maxStreams: 2 } });
  const streams = [
    await follow(server, { query: mug }),
    await follow(server, { query: mug, token: 'staff' }),
  ];
  expect((await follow(server, { query: mug })).ending()).toMatchObject({ code: 1013 });
  streams[0]?.stream.end();
  streams[0]?.stream.end();

  expect((await follow(server, { query: mug })).told()).toEqual(['snapshot 1']);
  expect((await follow(server, { query: mug })).ending()).toMatchObject({ code: 1013 });
  expect(() => startWorld({ realtime: { eventLimit: 0 } })).toThrow('eventLimit is 0');
});

it('records who was refused a stream, as it does for reads', async () => {
  const world = startWorld();
  await follow(world.server, { query: mug, token: 'sales:mallory' });
  const { body } = await world.get('/inventory/audit');

  expect(body).toMatchObject([
    { actor: 'mallory', action: 'openRealtimeStream', outcome: 'refused', status: 403 },
  ]);
});

it('ends the streams of a namespace that gives way to another one', async () => {
  const { server } = startWorld({ control: { namespaces: 1 } });
  const named = (name: string) => ({ query: mug, headers: { 'x-onhand-namespace': name } });
  const first = await follow(server, named('first'));
  const unnamed = await follow(server, { query: mug });
  await follow(server, named('second'));

  expect([first.ending(), unnamed.ending()]).toEqual([expect.objectContaining({ code: 1012 }), undefined]);
});

it('holds no stream that a fault has broken off', async () => {
  const { server } = startWorld({ control: {} });
  server.control.faults.add({ effect: { kind: 'truncate' } });
  const { told, ending } = await follow(server, { query: mug });

  expect([told(), ending(), server.control.realtime.count()]).toEqual([['snapshot 1'], 'dropped', 0]);
});
