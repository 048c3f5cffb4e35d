import { InventoryManager, type LiveUpdate, ProductNotFoundError } from '@onhand/sdk';
import { roleTokens } from '@onhand/server';
import { type ServedInventory, serveInventory } from '@onhand/server/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';

const products = [{ id: 'mug', name: 'Mug', stock: 100 }];
let served: ServedInventory;
beforeAll(async () => {
  served = await serveInventory({ port: 0, products, auth: roleTokens(), control: {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
  served.control.reset();
});
afterAll(() => served.close());

const createManager = () =>
  new InventoryManager({ baseUrl: served.url, accessToken: 'admin', runtime: { random: () => 0 } });
/** How many tickets were asked for: one for each socket. */
const tickets = () => served.control.journal.list({ operation: 'createRealtimeTicket' }).length;

it.each([
  ['a WebSocket', () => {}, 2],
  ['server-sent events where there is none, as in Node 20', () => vi.stubGlobal('WebSocket', undefined), 0],
])('tells over %s what others change, and what was missed while it was cut', async (_, prepare, sockets) => {
  prepare();
  const updates: LiveUpdate[] = [];
  const versions = () => updates.map(({ inventory: { version } }) => version);
  const watcher = createManager();
  const other = createManager();
  const subscription = watcher.subscribe('mug', (update) => void updates.push(update));
  await expect.poll(versions).toEqual([1]);
  await other.update('mug', { operation: 'decrement', stock: 1 });
  await expect.poll(versions).toEqual([1, 2]);

  served.control.realtime.cut();
  await other.update('mug', { operation: 'decrement', stock: 1 });
  await other.update('mug', { operation: 'decrement', stock: 1 });
  await expect.poll(versions).toEqual([1, 2, 3, 4]);

  expect(updates.map(({ source }) => source)).toEqual(Array(4).fill('realtime'));
  expect(updates.slice(1).map(({ change }) => change?.version)).toEqual([2, 3, 4]);
  expect(subscription.status).toBe('live');
  expect(tickets()).toBe(sockets);
  subscription.close();
  await expect.poll(() => served.control.realtime.count()).toBe(0);
});

it('throws for a product that does not exist', async () => {
  await expect(createManager().watch('lost').next()).rejects.toThrow(ProductNotFoundError);
});
