import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const promisesWhatIsMissing: Check = {
  id: 'update-inventory/backorders/promises-what-is-missing',
  promise: 'ships what is available and promises the rest as one backorder that it names',
  source: 'openapi.yaml components/schemas/InventoryUpdateResult',
  why: 'The customer is told what comes now and what comes later, and the buyer what to order.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'] },
  async run({ product, newId }) {
    await product.bring({ stock: 8, reserved: 5, backorder_allowed: true });
    const order_id = newId('order');
    const sale = { operation: 'decrement', stock: 10, allow_backorder: true, metadata: { order_id } };
    const result = expectUpdated(await product.update(sale));
    const shortage = { backordered: 7, backorder_created: true, backorder_quantity: 7 };
    expectFields('the answer', result, { stock: 5, reserved: 5, available: 0, adjustment: -3, ...shortage });

    const open = await product.backorders({ state: 'open' });
    expectEqual(
      'the open backorders',
      open.map(({ id }) => id),
      [result.backorder_id],
    );
    expectFields('the backorder', open[0] ?? {}, {
      product_id: product.id,
      order_id,
      quantity: 7,
      fulfilled_at: null,
    });
    const entry = await product.newestEntry();
    const told = { kind: 'backordered', adjustment: -3, backorder_adjustment: 7 };
    if (entry !== undefined) expectFields('the history', entry, told);
  },
};
