import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const refusalFreesAdjustmentId: Check = {
  id: 'update-inventory/exactly-once/refusal-frees-adjustment-id',
  promise: 'lets the adjustment id of a refused request be used again',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'A movement that did not happen has not been processed.',
  async run({ product, newId }) {
    await product.bring({ stock: 3 });
    const movement = { operation: 'decrement', adjustment_id: newId('movement') };
    expectProblem(await product.update({ ...movement, stock: 4 }), 'insufficient-stock');
    const result = expectUpdated(await product.update({ ...movement, stock: 3 }));
    expectEqual('the stock after the second attempt', result.stock, 0);
  },
};
