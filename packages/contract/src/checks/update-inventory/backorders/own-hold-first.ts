import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const backorderAfterOwnHold: Check = {
  id: 'update-inventory/backorders/own-hold-first',
  promise:
    'counts as missing only what neither the own hold nor the shelf has, and leaves the holds of others alone',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'Who has waited with pieces in hand must not be put behind, and neither must the others.',
  needs: { operations: ['listReservations', 'getReservation', 'listBackorders', 'fulfillBackorder'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10, backorder_allowed: true });
    const [own, theirs] = [newId('cart'), newId('cart')];
    expectUpdated(await product.hold(own, 4));
    expectUpdated(await product.hold(theirs, 3));

    const sale = { operation: 'decrement', stock: 9, allow_backorder: true, reservation: { id: own } };
    const result = expectUpdated(await product.update(sale));
    expectFields('the answer', result, { stock: 3, reserved: 3, backorder_quantity: 2, backordered: 2 });
    expectFields('its reservation', result.reservation ?? {}, { state: 'committed', committed: 4 });
    expectFields('the other hold', await product.reservation(theirs), { state: 'active', quantity: 3 });
  },
};
