import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the product has no reservation with this id, and never had (HTTP 404 `reservation-not-found`).
 */
export class ReservationNotFoundError extends ProblemError<'reservation-not-found'> {
  static override readonly code = 'reservation-not-found';
}
