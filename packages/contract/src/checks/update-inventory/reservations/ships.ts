import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

const sales = [
  {
    sale: { stock: 3 },
    after: { stock: 7, reserved: 3, available: 4 },
    hold: { state: 'active', quantity: 2, committed: 3 },
  },
  {
    sale: { stock: 5 },
    after: { stock: 5, reserved: 1, available: 4 },
    hold: { state: 'committed', quantity: 0, committed: 5 },
  },
  {
    sale: { stock: 8 },
    after: { stock: 2, reserved: 1, available: 1 },
    hold: { state: 'committed', quantity: 0, committed: 5 },
  },
  {
    sale: { stock: 3, reserved: 1 },
    after: { stock: 7, reserved: 5, available: 2 },
    hold: { state: 'active', quantity: 4, committed: 1 },
  },
];

export const shipsFromAHold: Check = {
  id: 'update-inventory/reservations/ships',
  promise:
    'ships from a hold: as much of it as goes out, the rest from what is available, and closes it as committed at 0',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'The warehouse ships an order without a look at the books. Pieces that stay reserved after they have left are never sold again.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    for (const { sale, after, hold } of sales) {
      await product.clear();
      await product.bring({ stock: 10, reserved: 1 });
      const id = newId('cart');
      expectUpdated(await product.hold(id, 5));

      const change = { operation: 'decrement', ...sale, reservation: { id } };
      const shipped = expectUpdated(await product.update(change));
      expectFields(`the answer to ${JSON.stringify(sale)} from a hold of 5`, shipped, after);
      expectFields('its reservation', shipped.reservation ?? {}, { ...hold, raised: 5, released: 0 });
    }
  },
};
