import type { Reservation } from '@onhand/spec';
import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the reservation holds nothing any more (HTTP 409 `reservation-not-active`).
 *
 * `state` says what became of it. After `expired` the pieces may be gone; `reserve` with the same id holds them anew.
 */
export class ReservationNotActiveError extends ProblemError<'reservation-not-active'> {
  static readonly code = 'reservation-not-active';
  override readonly name = 'ReservationNotActiveError';
  readonly code = 'reservation-not-active';
  readonly retryable = false;
  /** What brought it to an end. */
  readonly state: Exclude<Reservation['state'], 'active'>;

  constructor(details: ProblemErrorDetails<'reservation-not-active'>) {
    const { state } = details.problem;
    super(details, {
      advice: state === 'expired' ? 'Reserve the pieces anew.' : `Check why it was ${state} before.`,
    });
    this.state = state;
  }
}
