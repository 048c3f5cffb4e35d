import { expect, it } from 'vitest';
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

it('pings every 30 seconds by the clock, with the number that the client should have come to', async () => {
  const { server, patch } = startWorld();
  const { messages, told } = await follow(server, { query: 'product_id=prod_790' });
  await patch(add(5));

  server.control.clock.advance('29s');
  await settle();
  expect(told()).toEqual(['snapshot 1']);
  server.control.clock.advance('1s');
  await settle();
  server.control.clock.advance('10m');
  await settle();

  expect(told()).toEqual(['snapshot 1', 'ping', 'ping']);
  // The other product's change is none that this stream would have been told of.
  expect(messages[1]).toMatchObject({ seq: messages[0]?.seq, at: new Date(startMs + 30_000).toISOString() });
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
