import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const optionalHold: Check = {
  id: 'update-inventory/reservations/optional',
  promise: 'sells from what is available where an "optional" hold is unknown or closed',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'A basket that expired while its owner paid should not stop the sale if the pieces are still there.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10, reserved: 4 });
    const [unknown, closed, active] = [newId('cart'), newId('cart'), newId('cart')];
    expectUpdated(await product.hold(closed, 1));
    expectUpdated(await product.release(closed, 1));

    for (const [id, stock] of [
      [unknown, 9],
      [closed, 8],
    ] as const) {
      const sold = expectUpdated(await product.ship(1, { id, optional: true }));
      expectFields('the answer to the sale', sold, { stock, reserved: 4 });
    }
    expectFields('the closed hold', await product.reservation(closed), { state: 'released', committed: 0 });

    expectUpdated(await product.hold(active, 2));
    const shipped = expectUpdated(await product.ship(2, { id: active, optional: true }));
    expectFields('the answer to a sale from an active hold', shipped, { stock: 6, reserved: 4 });
    expectFields('its reservation', shipped.reservation ?? {}, { state: 'committed', committed: 2 });
  },
};
