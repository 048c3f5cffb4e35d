import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { inParallel } from '../../../product/in-parallel.ts';
import type { Check } from '../../check.ts';

const duplicates = 10;

export const oneEffectPerAdjustmentId: Check = {
  id: 'update-inventory/concurrency/one-effect-per-adjustment-id',
  promise:
    'applies simultaneous changes with one adjustment id once, whatever their keys, and tells the others',
  source: 'openapi.yaml components/schemas/AdjustmentAlreadyProcessedProblem',
  why: 'Two clerks book the same delivery note at the same time.',
  needs: { traits: ['exactly-once'] },
  async run({ product, newId }) {
    const { version } = await product.bring({ stock: 10 });
    const receipt = { operation: 'increment', stock: 5, adjustment_id: newId('receipt') };
    const answers = await inParallel(duplicates, () =>
      product.update(receipt, { headers: { 'idempotency-key': newId('key') } }),
    );

    const refused = answers.filter((answer) => answer.status !== 200);
    for (const answer of refused) expectProblem(answer, 'adjustment-already-processed');
    expectEqual(`how many of ${duplicates} duplicates were applied`, duplicates - refused.length, 1);
    expectFields('the inventory afterwards', await product.read(), { stock: 15, version: version + 1 });
  },
};
