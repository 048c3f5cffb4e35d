import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectStatus } from '../../expectations/expect-status.ts';
import { historyOf } from '../../product/history-of.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

export const staffOnlyViews: Check = {
  id: 'every-operation/staff-only-views',
  promise: 'lets staff read products and inventory, but change nothing and see no history',
  source: 'openapi.yaml components/schemas/Role',
  why: 'Whoever only needs to look must not be able to change the books, by mistake or otherwise.',
  needs: { roles: ['staff'] },
  async run({ product, send, eachAtOnce, capabilities }) {
    await product.bring({ stock: 10 });
    const before = await product.observe();
    const views = ['/products', `/products/${encodeURIComponent(product.id)}`, product.path];
    await eachAtOnce(views, async (target, scene) => {
      expectStatus(await scene.send({ target, as: 'staff' }), 200);
    });

    const adjusted = await product.update({ operation: 'increment', stock: 1 }, { as: 'staff' });
    const detail = 'Insufficient permissions to update inventory.';
    expectFields('the refusal', expectProblem(adjusted, 'forbidden'), { detail });
    const reserved = await product.update({ operation: 'increment', stock: 0, reserved: 1 }, { as: 'staff' });
    expectProblem(reserved, 'forbidden');
    for (const target of await historyOf({ product, capabilities })) {
      const history = expectProblem(await send({ target, as: 'staff' }), 'forbidden');
      expectFields('the refusal of the history', history, { required_permission: 'history_view' });
    }
    expectUnchanged(before, await product.observe(), 'attempts by staff');
  },
};
