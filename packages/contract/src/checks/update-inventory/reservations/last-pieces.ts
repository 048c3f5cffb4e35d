import type { Answer } from '../../../client/answer.ts';
import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { inParallel } from '../../../product/in-parallel.ts';
import type { Check } from '../../check.ts';

const isAccepted = (answer: Answer) => answer.status === 200;

export const lastPiecesAreHeldOnce: Check = {
  id: 'update-inventory/reservations/last-pieces',
  promise:
    'lets exactly as many simultaneous holds of one piece through as there are pieces, and ships a hold once',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'The last pieces are wanted by many at the same moment, and a worker that hangs is started a second time.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 6 });
    const holds = await inParallel(15, () => product.hold(newId('cart'), 1));
    expectEqual('how many of 15 holds on a stock of 6 succeed', holds.filter(isAccepted).length, 6);
    for (const refused of holds.filter((answer) => !isAccepted(answer))) {
      expectProblem(refused, 'insufficient-stock');
    }
    expectEqual('how many are listed', (await product.reservations({ state: 'active' })).length, 6);

    await product.clear();
    await product.bring({ stock: 20 });
    const id = newId('cart');
    expectUpdated(await product.hold(id, 4));
    const shipments = await inParallel(5, () => product.ship(4, { id }));
    expectEqual(
      'how many of 5 simultaneous shipments of one hold succeed',
      shipments.filter(isAccepted).length,
      1,
    );
    expectFields('the inventory afterwards', await product.read(), { stock: 16, reserved: 0 });
  },
};
