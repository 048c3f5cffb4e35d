import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

export const fulfillNeedsAdjust: Check = {
  id: 'fulfill-backorder/needs-adjust',
  promise: 'lets sales and staff ship no backorder',
  source: 'openapi.yaml POST /inventory/backorders/{backorderId}/fulfill',
  why: 'That pieces have left the house is for the warehouse to say.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'], roles: ['sales', 'staff'] },
  async run({ product, eachAtOnce }) {
    await product.bring({ stock: 0, backorder_allowed: true });
    const sale = { operation: 'decrement', stock: 5, allow_backorder: true };
    const id = expectUpdated(await product.update(sale)).backorder_id ?? '';
    expectUpdated(await product.update({ operation: 'increment', stock: 5 }));
    const before = await product.observe();
    await eachAtOnce(['sales', 'staff'] as const, async (as, scene) => {
      const refusal = expectProblem(await scene.product.fulfill(id, { as }), 'forbidden');
      expectFields(`the refusal of ${as}`, refusal, { required_permission: 'adjust' });
    });
    expectUnchanged(before, await product.observe(), 'attempts by sales and staff');
  },
};
