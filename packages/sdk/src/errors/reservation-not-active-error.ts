import type { Reservation } from '@onhand/spec';
import type { FieldTypes } from '../answers/has-fields.ts';
import { InventoryConflictError } from './inventory-conflict-error.ts';
import type { ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the reservation holds nothing any more (HTTP 409 `reservation-not-active`).
 *
 * `state` says what became of it. After `expired` the pieces may be gone; `reserve` with the same id holds them anew.
 */
export class ReservationNotActiveError extends InventoryConflictError<'reservation-not-active'> {
  static override readonly code = 'reservation-not-active';
  static override readonly essentials: FieldTypes = { state: 'string' };

  constructor(details: ProblemErrorDetails<'reservation-not-active'>) {
    const { state } = details.problem;
    const advice = state === 'expired' ? 'Reserve the pieces anew.' : `Check why it was ${state} before.`;
    super(details, { advice });
  }

  /** What brought it to an end. */
  get state(): Exclude<Reservation['state'], 'active'> {
    return this.problem.state;
  }
}
