import { expectProblem } from '../../../expectations/expect-problem.ts';
import type { Check } from '../../check.ts';

export const releaseExceedsReserved: Check = {
  id: 'update-inventory/refusals/release-exceeds-reserved',
  promise: 'refuses to release more than is reserved instead of stopping at zero',
  source: 'openapi.yaml components/schemas/RuleProblem',
  why: 'A release that comes twice must be seen, or it frees pieces that another order was promised.',
  async run({ product }) {
    await product.bring({ stock: 20, reserved: 5 });
    expectProblem(
      await product.update({ operation: 'decrement', stock: 0, reserved: 8 }),
      'release-exceeds-reserved',
    );
    expectProblem(
      await product.update({ operation: 'decrement', stock: 9, reserved: 6 }),
      'release-exceeds-reserved',
    );
  },
};
