import { expectInvalidField } from '../../../expectations/expect-invalid-field.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

const wrong = [
  { id: '' },
  { id: 'x'.repeat(129) },
  { order_id: '' },
  { expires_in_seconds: 59 },
  { expires_in_seconds: 2_678_401 },
  { expires_in_seconds: 60.5 },
  { allow_partial: 'yes' },
  { optional: 1 },
  { expires_in_second: 60 },
];

export const reservationInput: Check = {
  id: 'update-inventory/reservations/input',
  promise: 'refuses a reservation that is not as documented with 400 and names the field',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'A misspelt "expires_in_second" would hold the pieces for half an hour, and nobody would know why.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const id = newId('cart');
    const before = await product.observe();
    const raised = wrong.map((members) => ({
      operation: 'increment',
      stock: 0,
      reserved: 1,
      reservation: { id, ...members },
    }));
    const counted = { operation: 'set', stock: 10, reserved: 1, reservation: { id } };
    await eachAtOnce([...raised, counted], async (change, scene) => {
      expectInvalidField(await scene.product.update(change), 'reservation');
    });
    expectUnchanged(before, await product.observe(), 'wrong reservations');
  },
};
