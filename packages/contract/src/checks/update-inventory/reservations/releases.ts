import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const releasesAHold: Check = {
  id: 'update-inventory/reservations/releases',
  promise: 'gives the pieces of a hold back when it is lowered, and closes it as released at 0',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'Whoever leaves a basket must leave the pieces to the next customer.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const id = newId('cart');
    expectUpdated(await product.hold(id, 5));

    const lowered = expectUpdated(await product.release(id, 2));
    expectFields('the answer to a release of 2', lowered, { stock: 10, reserved: 3, available: 7 });
    expectFields('its reservation', lowered.reservation ?? {}, { state: 'active', quantity: 3, released: 2 });

    const closed = expectUpdated(await product.release(id, 3));
    expectFields('the answer to a release of the rest', closed, { stock: 10, reserved: 0, available: 10 });
    const rest = { state: 'released', quantity: 0, raised: 5, released: 5, committed: 0 };
    expectFields('its reservation', closed.reservation ?? {}, rest);
  },
};
