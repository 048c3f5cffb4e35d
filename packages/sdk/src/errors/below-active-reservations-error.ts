import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the change would take pieces that are held by reservations (HTTP 422 `below-active-reservations`). Without a
 * reservation id only what is reserved for nobody in particular can be released or sold.
 */
export class BelowActiveReservationsError extends ProblemError<'below-active-reservations'> {
  static readonly code = 'below-active-reservations';
  override readonly name = 'BelowActiveReservationsError';
  readonly code = 'below-active-reservations';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'below-active-reservations'>) {
    super(details, { advice: 'Name the reservation that the pieces are to come from.' });
  }
}
