import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const raisesAHold: Check = {
  id: 'update-inventory/reservations/raises',
  promise: 'raises a hold by the pieces of an "increment", opens it at first, and counts them as reserved',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'Two baskets of one shop must not share one row of numbers: each customer gets the pieces that are held in her name.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10, reserved: 1 });
    const id = newId('cart');

    const opened = expectUpdated(await product.hold(id, 3, { order_id: 'order_17' }));
    expectFields('the answer to the first raise', opened, { stock: 10, reserved: 4, available: 6 });
    const told = { id, product_id: product.id, order_id: 'order_17', state: 'active' };
    const none = { released: 0, committed: 0, expired: 0 };
    expectFields('its reservation', opened.reservation ?? {}, { ...told, ...none, quantity: 3, raised: 3 });

    const raised = expectUpdated(await product.hold(id, 2));
    expectFields('the answer to the second raise', raised, { stock: 10, reserved: 6, available: 4 });
    expectFields('its reservation', raised.reservation ?? {}, { ...told, ...none, quantity: 5, raised: 5 });
  },
};
