import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const salesDoesNotShip: Check = {
  id: 'update-inventory/reservations/sales-does-not-ship',
  promise: 'lets sales raise, renew and release a hold, but not ship from it',
  source: 'openapi.yaml components/schemas/Role',
  why: 'A shop front holds pieces for its visitors. That they have left the house is for the warehouse to say.',
  needs: { operations: ['listReservations', 'getReservation'], roles: ['sales'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const reservation = { id: newId('cart') };
    const delta = { operation: 'increment', stock: 0, reservation };
    for (const [reserved, held] of [
      [4, 4],
      [0, 4],
    ] as const) {
      const result = expectUpdated(await product.update({ ...delta, reserved }, { as: 'sales' }));
      expectFields(`the answer to a raise by ${reserved} by sales`, result, { reserved: held });
    }
    const less = { operation: 'decrement', stock: 0, reserved: 1, reservation };
    expectFields(
      'the answer to a release by sales',
      expectUpdated(await product.update(less, { as: 'sales' })),
      {
        reserved: 3,
      },
    );

    const before = await product.observe();
    const shipment = { operation: 'decrement', stock: 1, reservation };
    const refusal = expectProblem(await product.update(shipment, { as: 'sales' }), 'forbidden');
    expectFields('the refusal of a shipment', refusal, { required_permission: 'adjust' });
    expectUnchanged(before, await product.observe(), 'a shipment by sales');
  },
};
