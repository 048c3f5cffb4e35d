// @vitest-environment jsdom
/** For vitest with the page of jsdom. */
import { worlds } from '@onhand/msw';
import { setupInventoryMock } from '@onhand/msw/vitest';
import { InventoryManager } from '@onhand/sdk';
import { expect, it } from 'vitest';

const mock = setupInventoryMock({ products: worlds.oneProduct('mug') });

it('mocks the API beside a page', async () => {
  const inventory = new InventoryManager({ baseUrl: 'http://localhost:8000/api', accessToken: 'manager' });
  await inventory.update('mug', { operation: 'decrement', stock: 1 });

  expect(document.body).toBeDefined();
  expect(mock).toHaveStock('mug', 99);
});
