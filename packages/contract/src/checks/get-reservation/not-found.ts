import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const holdNotFound: Check = {
  id: 'get-reservation/not-found',
  promise: 'answers 404 "reservation-not-found" to an id that no hold of this product has',
  source: 'openapi.yaml components/schemas/ReservationNotFoundProblem',
  why: 'A basket that is gone must not look like an empty one, nor like that of another product.',
  needs: { operations: ['listReservations', 'getReservation'], products: 2 },
  async run({ product, otherProduct, eachAtOnce, newId }) {
    const other = otherProduct();
    await other.bring({ stock: 10 });
    const id = newId('cart');
    expectUpdated(await other.hold(id, 1));
    await eachAtOnce([newId('missing'), id], async (missing, { send }) => {
      const target = `${product.path}/reservations/${encodeURIComponent(missing)}`;
      expectProblem(await send({ target }), 'reservation-not-found');
    });
  },
};
