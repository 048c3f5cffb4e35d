import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const noMoreThanHeld: Check = {
  id: 'update-inventory/reservations/no-more-than-held',
  promise:
    'refuses with 422 "release-exceeds-reservation" to take more out of a hold than it has, and changes nothing',
  source: 'openapi.yaml components/schemas/RuleProblem',
  why: 'A release that is cut to what is there hides that somebody counted wrong.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 20, reserved: 6 });
    const id = newId('cart');
    expectUpdated(await product.hold(id, 5));

    const before = await product.observe();
    expectProblem(await product.release(id, 6), 'release-exceeds-reservation');
    const change = { operation: 'decrement', stock: 6, reserved: 6, reservation: { id } };
    expectProblem(await product.update(change), 'release-exceeds-reservation');
    expectUnchanged(before, await product.observe(), 'attempts to take more than a hold has');
    expectFields('the hold', await product.reservation(id), { state: 'active', quantity: 5 });
  },
};
