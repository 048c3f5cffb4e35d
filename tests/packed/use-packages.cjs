/**
 * One real thing with each published package, for whoever installed them. Runs as CommonJS and as an ES module, which
 * differ only in `load`.
 */
const assert = require('node:assert/strict');

module.exports = async function usePackages(load) {
  const { operations } = await load('@onhand/spec');
  const { inventoryUpdateSchema } = await load('@onhand/spec/schemas');
  const { createInventoryServer, roleTokens, signToken } = await load('@onhand/server');
  const { serveInventory } = await load('@onhand/server/node');
  const { InventoryManager, NetworkError, isInventoryError } = await load('@onhand/sdk');
  const { createReadingStore } = await load('@onhand/sdk/storage');
  const { trackInventory } = await load('@onhand/sdk/browser');
  const { createInventoryClient, getInventory } = await load('@onhand/sdk/functions');
  const { validateChange } = await load('@onhand/sdk/validation');
  const { createInventoryHandlers } = await load('@onhand/msw');
  const { runContract } = await load('@onhand/contract');
  const { setupServer } = await load('msw/node');

  assert.equal(operations.updateInventory.method, 'PATCH');
  assert.equal(inventoryUpdateSchema.safeParse({ stock: -1 }).success, false);

  assert.deepEqual(
    validateChange({ stock: -1 }).map(({ field }) => field),
    ['stock'],
  );

  const restock = { stock: 50, operation: 'increment', reason: 'restock' };
  const { fetch } = createInventoryServer({ auth: roleTokens() });
  const inventory = new InventoryManager({
    baseUrl: 'http://in-process.test/api',
    accessToken: 'admin',
    fetch,
    cache: { store: createReadingStore(new Map()), principal: () => 'admin' },
  });
  const client = createInventoryClient({
    baseUrl: 'http://in-process.test/api',
    accessToken: 'admin',
    fetch,
  });
  assert.equal((await getInventory(client, { productId: 'prod_789' })).id, 'prod_789');
  const tracked = [];
  trackInventory(inventory, (name) => tracked.push(name));
  assert.equal((await inventory.update('prod_789', restock)).stock, 150);
  assert.deepEqual(tracked, ['inventory_update']);

  // What is loaded on demand.
  const { summary } = await inventory.bulkUpdate([{ productId: 'prod_789', change: restock }]);
  assert.equal(summary.totalStockAfter, 200);
  assert.equal((await inventory.history('prod_789').toArray({ limit: 5 })).length, 2);

  await renderPage(load, inventory);

  const served = await serveInventory({ port: 0 });
  const remote = new InventoryManager({
    baseUrl: served.url,
    accessToken: await signToken({ role: 'admin' }),
  });
  assert.equal((await remote.update('prod_789', restock)).stock, 150);
  // Node 20 has no WebSocket, so that it is told by server-sent events there.
  const states = remote.watch('prod_789');
  const { value: told } = await states.next();
  assert.deepEqual([told.inventory.stock, told.source], [150, 'realtime']);
  await states.return();
  await served.close();
  const refused = await new InventoryManager({
    baseUrl: served.url,
    accessToken: 'admin',
    retry: { maxAttempts: 1 },
  })
    .get('prod_789')
    .catch((error) => error);
  assert.ok(refused instanceof NetworkError && isInventoryError(refused), String(refused));

  const mock = setupServer(...createInventoryHandlers({ baseUrl: 'http://mocked.test/api' }));
  mock.listen();
  const mocked = new InventoryManager({ baseUrl: 'http://mocked.test/api', accessToken: 'admin' });
  assert.equal((await mocked.update('prod_789', restock)).stock, 150);
  mock.close();

  const report = await runContract({
    baseUrl: 'http://in-process.test/api',
    tokens: { admin: 'admin', manager: 'manager', staff: 'staff', sales: 'sales', auditor: 'auditor' },
    products: ['prod_1', 'prod_790'],
    fetch,
    runs: 1,
  });
  const broken = report.results.filter(({ status }) => status === 'broken');
  assert.deepEqual(broken, []);
  // A few promises need what was not given here: a token that has expired, or time to pass.
  assert.ok(report.held > 140, String(report.held));
};

/** The page of a product, as a server renders it. */
async function renderPage(load, manager) {
  const { createElement } = await load('react');
  const { renderToString } = await load('react-dom/server');
  const { QueryClient } = await load('@tanstack/react-query');
  const { InventoryManagementPage, InventoryProvider } = await load('@onhand/react');
  const { prefetchInventory } = await load('@onhand/react/prefetch');

  const queryClient = new QueryClient();
  await prefetchInventory({ queryClient, manager }, 'prod_789');
  const page = createElement(InventoryManagementPage, { productId: 'prod_789' });
  const html = renderToString(createElement(InventoryProvider, { manager, queryClient }, page));
  assert.match(html, /200/);
}
