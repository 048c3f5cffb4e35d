/** For Jest as it is installed: a mock without MSW, and the assertions. */
const { createInventoryFetch, worlds } = require('@onhand/msw/fetch');
const { inventoryMatchers } = require('@onhand/msw/matchers');
const { InventoryManager } = require('@onhand/sdk');

expect.extend(inventoryMatchers);

test('a change is made and asserted', async () => {
  const mock = createInventoryFetch({ products: worlds.oneProduct('mug') });
  await new InventoryManager(mock.as('manager')).update('mug', { operation: 'decrement', stock: 1 });

  expect(mock).toHaveStock('mug', 99);
});
