import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectHeader } from '../../expectations/expect-header.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchKey: Check = {
  id: 'batch-update-inventory/batch-key',
  promise:
    'gives the same answer to the same Idempotency-Key of a whole batch, and refuses another batch under it',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'The answer to a thousand lines is lost as easily as the answer to one.',
  needs: { operations: ['batchUpdateInventory'], traits: ['exactly-once'] },
  async run({ product, send, newId }) {
    await product.bring({ stock: 10 });
    const headers = { 'idempotency-key': newId('key') };
    const batchOf = (stock: number) => ({
      updates: [{ product_id: product.id, operation: 'decrement', stock }],
    });
    const first = await sendBatch(send, batchOf(3), { headers });
    toBatchResult(first);
    const second = await sendBatch(send, batchOf(3), { headers });
    expectHeader(second, 'idempotent-replayed', 'true');
    expectEqual('the replayed answer', second.body, first.body);
    expectProblem(await sendBatch(send, batchOf(4), { headers }), 'idempotency-key-reused');
    expectFields('the inventory', await product.read(), { stock: 7 });
  },
};
