import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectStatus } from '../../expectations/expect-status.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

export const auditorOnlySeesHistory: Check = {
  id: 'every-operation/auditor-only-sees-history',
  promise: 'lets an auditor see the history and nothing else',
  source: 'openapi.yaml components/schemas/Role',
  why: 'Whoever checks the books must be able to read them and unable to write them.',
  needs: { roles: ['auditor'], operations: ['listInventoryHistory'] },
  async run({ product, send, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const before = await product.observe();
    expectStatus(await send({ target: `${product.path}/history`, as: 'auditor' }), 200);

    const views = ['/products', `/products/${encodeURIComponent(product.id)}`, product.path];
    await eachAtOnce(views, async (target, scene) => {
      const refusal = expectProblem(await scene.send({ target, as: 'auditor' }), 'forbidden');
      expectFields(`the refusal of GET ${target}`, refusal, { required_permission: 'view' });
    });
    expectProblem(await product.update({ operation: 'increment', stock: 1 }, { as: 'auditor' }), 'forbidden');
    expectUnchanged(before, await product.observe(), 'attempts by an auditor');
  },
};
