import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchAlias: Check = {
  id: 'batch-update-inventory/alias',
  promise: 'answers to /inventory/batch as to /inventory/batch-update',
  source: 'openapi.yaml POST /inventory/batch-update',
  why: 'Clients that were written from the first description use the short name.',
  needs: { operations: ['batchUpdateInventory'] },
  async run({ product, send }) {
    await product.bring({ stock: 10 });
    const updates = [{ product_id: product.id, operation: 'increment', stock: 1 }];
    const answer = await sendBatch(send, { updates }, { target: '/inventory/batch' });
    const { successful } = toBatchResult(answer);
    expectEqual(
      'the stock that it tells',
      successful.map(({ result }) => result.stock),
      [11],
    );
    expectFields('the inventory', await product.read(), { stock: 11 });
  },
};
