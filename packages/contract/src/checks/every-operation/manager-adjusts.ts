import { expectStatus } from '../../expectations/expect-status.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { historyOf } from '../../product/history-of.ts';
import type { Check } from '../check.ts';

export const managerAdjusts: Check = {
  id: 'every-operation/manager-adjusts',
  promise: 'lets a manager read, adjust, reserve and see the history',
  source: 'openapi.yaml components/schemas/Role',
  why: 'The person in charge of the warehouse must be able to do the work.',
  needs: { roles: ['manager'] },
  async run({ product, send, capabilities }) {
    await product.bring({ stock: 10 });
    expectUpdated(await product.update({ operation: 'increment', stock: 5, reserved: 1 }, { as: 'manager' }));
    expectUpdated(
      await product.update({ operation: 'increment', stock: 0, reorder_threshold: 1 }, { as: 'manager' }),
    );
    for (const target of ['/products', product.path, ...(await historyOf({ product, capabilities }))]) {
      expectStatus(await send({ target, as: 'manager' }), 200);
    }
  },
};
