import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the product has had all the manual adjustments that the server's policy allows on one UTC day (HTTP 422
 * `max-daily-adjustments`). Reservations and sales do not count.
 */
export class MaxDailyAdjustmentsError extends ProblemError<'max-daily-adjustments'> {
  static readonly code = 'max-daily-adjustments';
  override readonly name = 'MaxDailyAdjustmentsError';
  readonly code = 'max-daily-adjustments';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'max-daily-adjustments'>) {
    super(details, { advice: 'Try again tomorrow; rules() tells the limit.' });
  }
}
