import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const holdNamesToTheLetter: Check = {
  id: 'update-inventory/reservations/names-to-the-letter',
  promise: 'takes names that differ in one capital letter for two holds',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'Basket ids are often base64, where a and A are two baskets. One customer would ship what another holds.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const id = newId('cart');
    const other = id.toUpperCase();
    expectUpdated(await product.hold(id, 2));
    const { reservation = {} } = expectUpdated(await product.hold(other, 3));
    expectFields('the hold in the answer', reservation, { id: other, quantity: 3, raised: 3 });
    expectFields('the hold', await product.reservation(id), { id, quantity: 2, raised: 2 });
  },
};
