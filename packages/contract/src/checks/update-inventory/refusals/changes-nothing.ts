import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

const refused = [
  { change: { operation: 'decrement', stock: 200 }, code: 'insufficient-stock' },
  { change: { operation: 'increment', stock: 0, reserved: 90 }, code: 'insufficient-stock' },
  {
    change: { operation: 'decrement', stock: 35, reserved: 1, backorder_allowed: true },
    code: 'below-reserved',
  },
  { change: { operation: 'decrement', stock: 1, reserved: 11 }, code: 'release-exceeds-reserved' },
  { change: { operation: 'increment', stock: 1_000_000, reorder_threshold: 3 }, code: 'max-stock' },
  {
    change: { operation: 'increment', stock: 5, available: 7, reorder_threshold: 3 },
    code: 'available-mismatch',
  },
  { change: { operation: 'increment', stock: 5, colour: 'red' }, code: 'invalid-request' },
  { change: { operation: 'increment', stock: -5 }, code: 'invalid-request' },
] as const;

export const refusalChangesNothing: Check = {
  id: 'update-inventory/refusals/changes-nothing',
  promise: 'changes nothing when it refuses: no count, no setting, no version, no history',
  source: 'openapi.yaml components/responses/Unprocessable',
  why: 'A caller who was told no believes it. Half a change is found at the next stock take, if at all.',
  async run({ product, capabilities }) {
    await product.bring({ stock: 40, reserved: 10 });
    const before = await product.observe();

    for (const { change, code } of refused) {
      expectProblem(await product.update(change), code);
      expectUnchanged(before, await product.observe(), `the refusal of ${JSON.stringify(change)}`);
    }

    if (!(await capabilities.traits.has('preconditions'))) return;
    const stale = { 'if-match': `"inv-${before.inventory.version - 1}"` };
    expectProblem(
      await product.update({ operation: 'increment', stock: 5 }, { headers: stale }),
      'version-mismatch',
    );
    expectUnchanged(before, await product.observe(), 'the refusal of a stale version');
  },
};
