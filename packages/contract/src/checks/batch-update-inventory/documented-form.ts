import { expectEqual } from '../../expectations/expect-equal.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchDocumentedForm: Check = {
  id: 'batch-update-inventory/documented-form',
  promise: 'takes items in the documented form {productId, data}, also beside the other',
  source: 'openapi.yaml components/schemas/DocumentedBatchItem',
  why: 'Clients that were written from the first description go on working.',
  needs: { operations: ['batchUpdateInventory'] },
  async run({ product, send }) {
    await product.bring({ stock: 10 });
    const updates = [
      { productId: product.id, data: { stock: 4, operation: 'increment' } },
      { product_id: product.id, stock: 1, operation: 'decrement' },
      { productId: product.id, data: { stock: 30 } },
    ];
    const { successful } = toBatchResult(await sendBatch(send, { updates }));
    const told = successful.map((item) => [item.product_id, item.result.stock]);
    expectEqual('what became of the items', told, [
      [product.id, 14],
      [product.id, 13],
      [product.id, 30],
    ]);
  },
};
