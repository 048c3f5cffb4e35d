import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const wholeOrRefused: Check = {
  id: 'update-inventory/reservations/whole-or-refused',
  promise: 'holds all pieces that were asked for or none, where "allow_partial" is not set',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'An order of five that is silently confirmed with three is found out by the customer.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, send, newId }) {
    await product.bring({ stock: 4, reserved: 1 });
    const id = newId('cart');
    const refusal = expectProblem(await product.hold(id, 5), 'insufficient-stock');
    expectFields('the refusal', refusal, { available: 3, requested: 5 });
    expectProblem(await send({ target: `${product.path}/reservations/${id}` }), 'reservation-not-found');

    const all = expectUpdated(await product.hold(id, 3));
    expectFields('the answer to a hold of all that is available', all, { reserved: 4, available: 0 });
  },
};
