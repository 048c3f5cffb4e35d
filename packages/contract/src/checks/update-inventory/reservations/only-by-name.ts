import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

const unnamed = [
  { operation: 'decrement', stock: 0, reserved: 3 },
  { operation: 'decrement', stock: 3, reserved: 3 },
  { operation: 'set', stock: 10, reserved: 3 },
  { operation: 'set', stock: 10, reserved: 0 },
];

export const loweredOnlyByName: Check = {
  id: 'update-inventory/reservations/only-by-name',
  promise:
    'lowers a hold only where it is named, and refuses with 422 "below-active-reservations" what would take from it unnamed',
  source: 'openapi.yaml components/schemas/RuleProblem',
  why: 'One order that is cancelled without its name must not empty the basket of another.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId, eachAtOnce }) {
    await product.bring({ stock: 10, reserved: 2 });
    const id = newId('cart');
    expectUpdated(await product.hold(id, 4));

    const before = await product.observe();
    await eachAtOnce(unnamed, async (change, scene) => {
      expectProblem(await scene.product.update(change), 'below-active-reservations');
    });
    expectUnchanged(before, await product.observe(), 'attempts to take from a hold unnamed');

    const rest = expectUpdated(await product.update({ operation: 'decrement', stock: 0, reserved: 2 }));
    expectFields('the answer to a release of what is in no hold', rest, { reserved: 4 });
    expectUpdated(await product.update({ operation: 'set', stock: 4, reserved: 4 }));
    expectFields('the hold', await product.reservation(id), { state: 'active', quantity: 4 });
  },
};
