import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

const attempts: readonly (readonly [boolean, boolean | undefined])[] = [
  [false, true],
  [true, undefined],
  [true, false],
];

export const backorderOnlyWhereBothAllow: Check = {
  id: 'update-inventory/backorders/only-where-both-allow',
  promise: 'promises more than there is only where both the product and the request allow it',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'A shop that sells what it cannot get loses the customer, not only the sale.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'] },
  async run({ product }) {
    for (const [backorder_allowed, allow_backorder] of attempts) {
      await product.bring({ stock: 3, backorder_allowed });
      const before = await product.observe();
      const sale = {
        operation: 'decrement',
        stock: 5,
        ...(allow_backorder === undefined ? {} : { allow_backorder }),
      };
      expectProblem(await product.update(sale), 'insufficient-stock');
      expectUnchanged(before, await product.observe(), 'a sale that was not allowed');
    }
    expectEqual('the open backorders', await product.backorders({ state: 'open' }), []);
  },
};
