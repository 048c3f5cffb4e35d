import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const reopensAHold: Check = {
  id: 'update-inventory/reservations/reopens',
  promise: 'lets a closed hold be raised again, and counts on',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'A customer who empties her basket and fills it again is the same customer.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const id = newId('cart');
    expectUpdated(await product.hold(id, 3));
    expectUpdated(await product.release(id, 3));

    const reopened = expectUpdated(await product.hold(id, 2));
    expectFields('the answer to a raise of a closed hold', reopened, { reserved: 2, available: 8 });
    expectFields('its reservation', reopened.reservation ?? {}, {
      state: 'active',
      quantity: 2,
      raised: 5,
      released: 3,
    });
  },
};
