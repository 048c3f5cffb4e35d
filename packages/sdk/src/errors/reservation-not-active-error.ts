import type { Reservation } from '../answers/open-answers.ts';
import { InventoryConflictError } from './inventory-conflict-error.ts';

/**
 * Thrown when the reservation holds nothing any more (HTTP 409 `reservation-not-active`).
 *
 * `state` says what became of it. After `expired` the pieces may be gone; `reserve` with the same id holds them anew.
 */
export class ReservationNotActiveError extends InventoryConflictError<'reservation-not-active'> {
  static override readonly code = 'reservation-not-active';
  /** What brought it to an end. */
  declare readonly state: Exclude<Reservation['state'], 'active'>;
}
