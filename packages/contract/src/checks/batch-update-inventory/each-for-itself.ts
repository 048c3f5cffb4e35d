import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchEachForItself: Check = {
  id: 'batch-update-inventory/each-for-itself',
  promise: 'refuses an item of a "per_item" batch as a request of its own, and makes the others',
  source: 'openapi.yaml POST /inventory/batch-update',
  why: 'One wrong line of a thousand must not stop the delivery, and its reason must be told.',
  needs: { operations: ['batchUpdateInventory'] },
  async run({ product, send, newId }) {
    await product.bring({ stock: 10, reserved: 4 });
    const missing = newId('missing');
    const item = { product_id: product.id, operation: 'decrement' };
    const updates = [
      { ...item, stock: 1 },
      { product_id: missing, operation: 'increment', stock: 1 },
      { ...item, stock: 20 },
      { ...item, stock: 6 },
      { ...item, stock: -1 },
      { ...item, stock: 2 },
    ];
    const result = toBatchResult(await sendBatch(send, { updates }));
    expectEqual(
      'the items that succeeded',
      result.successful.map(({ index }) => index),
      [0, 5],
    );
    const refusals = result.failed.map(({ index, status, error }) => [index, status, error.code]);
    expectEqual('the items that failed', refusals, [
      [1, 404, 'product-not-found'],
      [2, 422, 'insufficient-stock'],
      [3, 422, 'below-reserved'],
      [4, 400, 'invalid-request'],
    ]);
    expectEqual('the product of a failed item', result.failed[0]?.product_id, missing);
    expectFields('the inventory', await product.read(), { stock: 7, reserved: 4 });
  },
};
