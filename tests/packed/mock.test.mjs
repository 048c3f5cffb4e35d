import { worlds } from '@onhand/msw';
import { setupInventoryMock } from '@onhand/msw/vitest';
import { InventoryManager } from '@onhand/sdk';
import { expect, it } from 'vitest';

const mock = setupInventoryMock({ products: worlds.oneProduct('mug') });

it('mocks the API for the global fetch', async () => {
  const inventory = new InventoryManager({ baseUrl: 'http://localhost:8000/api', accessToken: 'manager' });
  await inventory.update('mug', { operation: 'decrement', stock: 1 }, { idempotencyKey: 'sale-1' });

  expect(mock).toHaveStock('mug', 99);
  expect(mock).toHaveAppliedOnce('sale-1');
});
