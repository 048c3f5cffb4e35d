import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the product has no reservation with this id, and never had (HTTP 404 `reservation-not-found`).
 */
export class ReservationNotFoundError extends ProblemError<'reservation-not-found'> {
  static readonly code = 'reservation-not-found';
  override readonly name = 'ReservationNotFoundError';
  readonly code = 'reservation-not-found';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'reservation-not-found'>) {
    super(details, { advice: 'Check the reservation id, and that it is of this product.' });
  }
}
