import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const neverEatsAnother: Check = {
  id: 'update-inventory/reservations/never-eats-another',
  promise: 'never takes pieces out of one hold for another, nor for a sale off the shelf',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'Who has reserved has a promise. It is worth nothing if the next order can take it.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const [theirs, own] = [newId('cart'), newId('cart')];
    expectUpdated(await product.hold(theirs, 6));
    expectUpdated(await product.hold(own, 2));

    const before = await product.observe();
    expectProblem(await product.ship(5, { id: own }), 'below-reserved');
    expectProblem(await product.ship(3), 'below-reserved');
    expectProblem(await product.ship(3, { id: newId('cart'), optional: true }), 'below-reserved');
    expectProblem(await product.hold(own, 3), 'insufficient-stock');
    expectUnchanged(before, await product.observe(), 'attempts to take what another holds');

    const shipped = expectUpdated(await product.ship(4, { id: own }));
    expectFields('the answer to a sale of the own hold and all that is available', shipped, {
      stock: 6,
      reserved: 6,
      available: 0,
    });
    expectFields('the hold of the other', await product.reservation(theirs), {
      state: 'active',
      quantity: 6,
    });
  },
};
