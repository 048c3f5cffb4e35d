import { limits } from '@onhand/spec';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import type { Check } from '../../check.ts';

export const maxStock: Check = {
  id: 'update-inventory/refusals/max-stock',
  promise: 'refuses to let the stock rise above 1,000,000',
  source: 'openapi.yaml components/schemas/RuleProblem',
  why: 'A slip of the keyboard (5000000 for 50) must not become a stock that the shop sells.',
  async run({ product }) {
    await product.bring({ stock: limits.maxStock - 10 });
    expectProblem(await product.update({ operation: 'increment', stock: 11 }), 'max-stock');
    expectProblem(await product.update({ operation: 'set', stock: limits.maxStock + 1 }), 'max-stock');
    expectProblem(
      await product.update({ operation: 'increment', stock: Number.MAX_SAFE_INTEGER }),
      'max-stock',
    );
  },
};
