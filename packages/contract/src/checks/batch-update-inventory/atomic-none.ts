import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../product/observation.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

/** A server may tell of one item or of all that are in the way. */
function firstOf(errors: unknown): object {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return typeof first === 'object' && first !== null ? first : {};
}

export const atomicNone: Check = {
  id: 'batch-update-inventory/atomic-none',
  promise: 'makes nothing of an "atomic" batch where one item is refused, and tells which and why',
  source: 'openapi.yaml components/schemas/BatchRefusedProblem',
  why: 'Half of a set that is sold together is worth nothing to anybody.',
  needs: { operations: ['batchUpdateInventory'], products: 2 },
  async run({ product, otherProduct, send }) {
    const other = otherProduct();
    await product.bring({ stock: 5 });
    await other.bring({ stock: 1 });
    const [before, otherBefore] = [await product.observe(), await other.observe()];

    const updates = [
      { product_id: product.id, operation: 'decrement', stock: 4 },
      { product_id: other.id, operation: 'increment', stock: 1 },
      { product_id: product.id, operation: 'decrement', stock: 2 },
    ];
    const problem = expectProblem(await sendBatch(send, { mode: 'atomic', updates }), 'batch-refused');
    const refusal = { index: 2, product_id: product.id, code: 'insufficient-stock' };
    expectFields('the first of the errors', firstOf(problem.errors), refusal);
    expectUnchanged(before, await product.observe(), 'a refused batch');
    expectUnchanged(otherBefore, await other.observe(), 'a refused batch');

    const possible = [updates[0], updates[1]];
    toBatchResult(await sendBatch(send, { mode: 'atomic', updates: possible }));
  },
};
