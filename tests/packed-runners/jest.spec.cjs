/** For Jest, with its globals. */
const { worlds } = require('@onhand/msw');
const { setupInventoryMock } = require('@onhand/msw/jest');
const { InventoryManager } = require('@onhand/sdk');

const mock = setupInventoryMock({ products: worlds.oneProduct('mug') });
const inventory = new InventoryManager({ baseUrl: 'http://localhost:8000/api', accessToken: 'manager' });

test('a change is made and asserted', async () => {
  await inventory.update('mug', { operation: 'decrement', stock: 1 });

  expect(mock).toHaveStock('mug', 99);
  expect(() => expect(mock).toHaveStock('mug', 98)).toThrow('The ledger of');
});

test('the next test begins anew', () => {
  expect(mock).toHaveStock('mug', 100);
});
