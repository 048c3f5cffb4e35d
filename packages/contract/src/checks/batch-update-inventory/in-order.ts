import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchInOrder: Check = {
  id: 'batch-update-inventory/in-order',
  promise: 'makes the changes of a batch one after another, in the order of the list, and sums them up',
  source: 'openapi.yaml POST /inventory/batch-update',
  why: 'A delivery that is booked after the sale it was meant for refuses the sale.',
  needs: { operations: ['batchUpdateInventory'], products: 2 },
  async run({ product, otherProduct, send }) {
    const other = otherProduct();
    await product.bring({ stock: 2 });
    await other.bring({ stock: 10 });
    const updates = [
      { product_id: product.id, operation: 'increment', stock: 5 },
      { product_id: other.id, operation: 'decrement', stock: 1 },
      { product_id: product.id, operation: 'decrement', stock: 6 },
    ];
    const result = toBatchResult(await sendBatch(send, { updates }));
    expectFields('the answer', result, { mode: 'per_item', total: 3, failed: [], skipped: [] });
    const told = result.successful.map((item) => [item.index, item.product_id, item.result.stock]);
    expectEqual('what became of the items', told, [
      [0, product.id, 7],
      [1, other.id, 9],
      [2, product.id, 1],
    ]);
    expectFields('the summary', result.summary, {
      total_adjustment: -2,
      affected_products: 2,
      total_stock_after: 10,
    });
    expectEqual('average_adjustment', Math.abs(result.summary.average_adjustment + 2 / 3) < 0.01, true);
  },
};
