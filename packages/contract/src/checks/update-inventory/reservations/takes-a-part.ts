import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const takesAPart: Check = {
  id: 'update-inventory/reservations/takes-a-part',
  promise:
    'holds as many pieces as the rules allow where "allow_partial" is set, and refuses where that is none',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'A customer who wants five and can have three would rather have three than a refusal.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, send, newId }) {
    await product.bring({ stock: 10 });
    expectUpdated(await product.hold(newId('cart'), 7));

    const part = expectUpdated(await product.hold(newId('cart'), 5, { allow_partial: true }));
    expectFields('the answer to a hold of 5 where 3 are available', part, {
      reserved: 10,
      reserved_adjustment: 3,
      available: 0,
    });
    expectFields('its reservation', part.reservation ?? {}, { quantity: 3, raised: 3 });

    const id = newId('cart');
    expectProblem(await product.hold(id, 1, { allow_partial: true }), 'insufficient-stock');
    expectProblem(await send({ target: `${product.path}/reservations/${id}` }), 'reservation-not-found');
    await product.clear();
    await product.bring({ stock: 10 });
    const whole = expectUpdated(await product.hold(newId('cart'), 5, { allow_partial: true }));
    expectFields('the answer to a hold of 5 where 10 are available', whole, { reserved: 5 });
  },
};
