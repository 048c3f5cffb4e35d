/** For `node --test`, whose hooks are given and whose assertions are Node's. */
import assert from 'node:assert/strict';
import * as hooks from 'node:test';
import { scenarios, worlds } from '@onhand/msw';
import { setupInventoryMock } from '@onhand/msw/node';
import { InventoryManager } from '@onhand/sdk';

const mock = setupInventoryMock({ products: worlds.oneProduct('mug'), hooks });
const inventory = new InventoryManager({ baseUrl: 'http://localhost:8000/api', accessToken: 'manager' });

hooks.test('a lost answer does no harm', async () => {
  mock.use(scenarios.dropAfterCommit());
  await inventory.update('mug', { operation: 'decrement', stock: 1 });

  assert.equal(mock.products.get('mug').stock, 99);
});

hooks.test('the next test begins anew', () => {
  assert.equal(mock.products.get('mug').stock, 100);
});
