import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const holdAgrees: Check = {
  id: 'get-reservation/agrees',
  promise: 'shows a hold as the answer to the last change of it and the list do',
  source: 'openapi.yaml GET /products/{productId}/inventory/reservations/{reservationId}',
  why: 'Two views of one basket must not show two baskets.',
  needs: { operations: ['listReservations', 'getReservation', 'listReservations'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const id = newId('cart');
    const order_id = newId('order');
    const opened = expectUpdated(await product.hold(id, 4, { order_id, expires_in_seconds: 600 }));
    expectEqual('the hold', await product.reservation(id), opened.reservation);
    const [listed] = await product.reservations({ state: 'active' });
    expectEqual('the hold in the list', listed, opened.reservation);

    const shipped = expectUpdated(await product.ship(4, { id }));
    expectEqual('the closed hold', await product.reservation(id), shipped.reservation);
  },
};
