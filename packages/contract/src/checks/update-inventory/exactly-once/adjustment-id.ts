import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated, toDocumentedResult } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const adjustmentId: Check = {
  id: 'update-inventory/exactly-once/adjustment-id',
  promise:
    'accepts an adjustment id once; used again it answers 409 with the original and whether it asks the same',
  source: 'openapi.yaml components/schemas/AdjustmentAlreadyProcessedProblem',
  why: 'A goods receipt has a number and arrives once, whoever types it in, today or next year.',
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const receipt = { operation: 'increment', stock: 5, adjustment_id: newId('receipt') };
    const first = await product.update({ ...receipt, notes: 'first' });
    const original = expectUpdated(first);
    const before = await product.observe();

    const same = expectProblem(
      await product.update({ ...receipt, notes: 'second' }),
      'adjustment-already-processed',
    );
    expectFields('the refusal', same, {
      detail: `Adjustment ID '${receipt.adjustment_id}' has already been processed.`,
      inventory_history_id: original.inventory_history_id,
      payload_matches: true,
    });
    expectEqual('the original in the refusal', toDocumentedResult(same.original), original);

    const other = expectProblem(
      await product.update({ ...receipt, stock: 6 }),
      'adjustment-already-processed',
    );
    expectFields('the refusal of another payload', other, { payload_matches: false });
    expectEqual('the original in that refusal', toDocumentedResult(other.original), original);
    expectUnchanged(before, await product.observe(), 'the refusal of a used adjustment id');
  },
};
