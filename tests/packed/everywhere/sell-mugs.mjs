/**
 * What a shop does with the SDK, for runtimes that have nothing of Node: over the network with their own `fetch`, and with
 * the server in the same process. Throws when anything is not as it should be.
 */
import { InsufficientStockError, InventoryManager, isInventoryError } from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';

/** @param {{ baseUrl: string, accessToken: string, productId: string }} target a server to reach over the network. */
export async function sellMugs({ baseUrl, accessToken, productId }) {
  await sellFrom(new InventoryManager({ baseUrl, accessToken }), productId);

  const { fetch } = createInventoryServer({ auth: roleTokens() });
  await sellFrom(
    new InventoryManager({ baseUrl: 'http://in-process.test/api', accessToken: 'admin', fetch }),
    'prod_790',
  );
  await stopWaiting();
}

async function sellFrom(inventory, productId) {
  const before = await inventory.get(productId);
  const states = inventory.watch(productId);
  expectSame((await states.next()).value.inventory.stock, before.stock, 'the first state that is told');
  await inventory.update(productId, { operation: 'increment', stock: 5, reason: 'restock' });
  const { reservation } = await inventory.reserve(productId, 3, { orderId: 'order_17' });
  const { stock } = await reservation.commit();
  expectSame(stock, before.stock + 2, 'the stock after a sale');
  await watchUntil(states, stock);

  const refused = await inventory
    .reserve(productId, 1_000_000, { orderId: 'order_18' })
    .catch((error) => error);
  expectSame(refused instanceof InsufficientStockError && isInventoryError(refused), true, String(refused));
  expectSame(refused.available, before.available + 2, 'what is left');

  const kinds = (await inventory.history(productId).toArray({ limit: 3 })).map(({ kind }) => kind);
  expectSame(kinds.join(), 'shipped,reserved,received', 'the history');
}

/** Waits for a stock to be told; over a socket where there is one, or else over server-sent events. */
async function watchUntil(states, stock) {
  for await (const { inventory, source } of states) {
    expectSame(source, 'realtime', 'where a state comes from');
    if (inventory.stock === stock) return;
  }
}

/** An abort is heard while the answer is awaited. */
async function stopWaiting() {
  const silent = (_url, { signal }) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const inventory = new InventoryManager({
    baseUrl: 'http://in-process.test/api',
    accessToken: 'admin',
    fetch: silent,
  });
  const controller = new AbortController();
  const waiting = inventory.get('prod_790', { signal: controller.signal }).catch((error) => error.code);
  controller.abort();
  expectSame(await waiting, 'aborted', 'the end of waiting');
}

function expectSame(actual, expected, what) {
  if (actual !== expected) throw new Error(`Expected ${what} to be ${expected}, not ${actual}.`);
}
