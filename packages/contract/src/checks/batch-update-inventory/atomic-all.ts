import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const atomicAll: Check = {
  id: 'batch-update-inventory/atomic-all',
  promise: 'decides an "atomic" batch against the running state and makes all of it',
  source: 'openapi.yaml POST /inventory/batch-update',
  why: 'A set that is sold together is delivered together, also where one line makes room for the next.',
  needs: { operations: ['batchUpdateInventory'], products: 2 },
  async run({ product, otherProduct, send }) {
    const other = otherProduct();
    await product.bring({ stock: 0 });
    await other.bring({ stock: 3 });
    const updates = [
      { product_id: product.id, operation: 'increment', stock: 5 },
      { product_id: product.id, operation: 'decrement', stock: 4 },
      { product_id: other.id, operation: 'decrement', stock: 3 },
      { product_id: product.id, operation: 'increment', stock: 0, reserved: 1 },
    ];
    const result = toBatchResult(await sendBatch(send, { mode: 'atomic', updates }));
    expectFields('the answer', result, { mode: 'atomic', total: 4, failed: [], skipped: [] });
    const told = result.successful.map((item) => [item.index, item.result.stock, item.result.reserved]);
    expectEqual('what became of the items', told, [
      [0, 5, 0],
      [1, 1, 0],
      [2, 0, 0],
      [3, 1, 1],
    ]);
    expectFields('the inventory', await product.read(), { stock: 1, reserved: 1 });
    expectFields('the inventory of the other product', await other.read(), { stock: 0 });
  },
};
