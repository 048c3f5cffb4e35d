import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const noBackorderWhenEnough: Check = {
  id: 'update-inventory/backorders/none-when-enough',
  promise: 'creates no backorder where nothing is missing, although both allow it',
  source: 'openapi.yaml components/schemas/InventoryUpdateResult',
  why: 'A client may always allow backorders; only a shortage may make one.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'] },
  async run({ product }) {
    await product.bring({ stock: 5, backorder_allowed: true });
    const sale = { operation: 'decrement', stock: 5, allow_backorder: true };
    const result = expectUpdated(await product.update(sale));
    const none = { backorder_created: false, backorder_quantity: 0, backorder_id: null };
    expectFields('the answer', result, { stock: 0, backordered: 0, ...none });
    expectEqual('the open backorders', await product.backorders({ state: 'open' }), []);
  },
};
