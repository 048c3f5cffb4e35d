import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const closedHold: Check = {
  id: 'update-inventory/reservations/closed',
  promise:
    'answers 409 "reservation-not-active" with the state to a release or a shipment from a closed hold, and changes nothing',
  source: 'openapi.yaml components/schemas/ReservationNotActiveProblem',
  why: 'A shipment that is booked twice must not take a second set of pieces.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    const endings = {
      released: (id: string) => product.release(id, 2),
      committed: (id: string) => product.ship(2, { id }),
    };
    for (const [state, end] of Object.entries(endings)) {
      await product.bring({ stock: 10 });
      const id = newId('cart');
      expectUpdated(await product.hold(id, 2));
      expectUpdated(await end(id));

      const before = await product.observe();
      for (const answer of [await product.release(id, 1), await product.ship(1, { id })]) {
        expectFields('the refusal', expectProblem(answer, 'reservation-not-active'), { state });
      }
      expectUnchanged(before, await product.observe(), `attempts on a ${state} hold`);
    }
  },
};
