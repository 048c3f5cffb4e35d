import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const ifMatchStale: Check = {
  id: 'update-inventory/preconditions/if-match-stale',
  promise:
    'refuses a change whose If-Match does not name the present version, tells which that is, and changes nothing',
  source: 'openapi.yaml components/responses/PreconditionFailed',
  why: 'Two people correct one count. The second must not wipe out the first without having seen it.',
  async run({ product }) {
    const { version: seen } = await product.bring({ stock: 10 });
    const { version } = expectUpdated(await product.update({ operation: 'decrement', stock: 3 }));
    const before = await product.observe();

    for (const stale of [`"inv-${seen}"`, `"inv-${seen}", "inv-${version + 1}"`, '"something-else"']) {
      const answer = await product.update(
        { operation: 'set', stock: 12 },
        { headers: { 'if-match': stale } },
      );
      expectFields('the refusal', expectProblem(answer, 'version-mismatch'), { current_version: version });
      expectUnchanged(before, await product.observe(), `the refusal of If-Match: ${stale}`);
    }
  },
};
