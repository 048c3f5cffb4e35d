import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the change would leave less stock than is promised (HTTP 422 `below-reserved`).
 *
 * The same call fails again until pieces are released or received.
 */
export class BelowReservedError extends ProblemError<'below-reserved'> {
  static readonly code = 'below-reserved';
  override readonly name = 'BelowReservedError';
  readonly code = 'below-reserved';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'below-reserved'>) {
    super(details, { advice: 'Take fewer pieces, or release some first.' });
  }
}
