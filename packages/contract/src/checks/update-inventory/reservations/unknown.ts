import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const unknownHold: Check = {
  id: 'update-inventory/reservations/unknown',
  promise:
    'answers 404 "reservation-not-found" to a release or a shipment from a hold that never was, and changes nothing',
  source: 'openapi.yaml components/schemas/ReservationNotFoundProblem',
  why: 'A mistyped name must not sell pieces that are held for others.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10, reserved: 5 });
    const before = await product.observe();
    const id = newId('missing');
    expectProblem(await product.release(id, 1), 'reservation-not-found');
    expectProblem(await product.ship(1, { id }), 'reservation-not-found');
    expectUnchanged(before, await product.observe(), 'attempts on an unknown hold');
  },
};
