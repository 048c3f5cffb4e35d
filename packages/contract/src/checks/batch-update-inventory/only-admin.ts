import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../product/observation.ts';
import { sendBatch } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchOnlyAdmin: Check = {
  id: 'batch-update-inventory/only-admin',
  promise: 'lets only those send a batch who have the permission "bulk_update"',
  source: 'openapi.yaml components/schemas/Role',
  why: 'A thousand changes at once are not for everybody who may make one.',
  needs: { operations: ['batchUpdateInventory'], roles: ['manager', 'sales'] },
  async run({ product, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const before = await product.observe();
    const updates = [{ product_id: product.id, operation: 'increment', stock: 0, reserved: 1 }];
    await eachAtOnce(['manager', 'sales'] as const, async (as, { send }) => {
      const refusal = expectProblem(await sendBatch(send, { updates }, { as }), 'forbidden');
      expectFields(`the refusal of ${as}`, refusal, { required_permission: 'bulk_update' });
    });
    expectUnchanged(before, await product.observe(), 'batches by others');
  },
};
