import type { ValidUpdate } from '../wire.ts';
import { HttpProblem } from './http-problem.ts';

/** Throws 400 when a reservation is named in a change that cannot work on one, whatever the state is. */
export function checkReservationUse(update: ValidUpdate): void {
  if (update.reservation === undefined) return;
  if (update.operation === 'set') {
    throw HttpProblem.invalid([
      {
        field: 'reservation',
        message: 'is for increment and decrement; set makes no difference that a hold could follow',
      },
    ]);
  }
  if (update.operation === 'decrement' && update.stock === 0 && update.reserved === undefined) {
    throw HttpProblem.invalid([{ field: 'reserved', message: 'is required to release from a reservation' }]);
  }
}
