import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when more of the stock would be reserved than the server's policy allows (HTTP 422 `max-reserved-percentage`).
 */
export class MaxReservedPercentageError extends ProblemError<'max-reserved-percentage'> {
  static readonly code = 'max-reserved-percentage';
  override readonly name = 'MaxReservedPercentageError';
  readonly code = 'max-reserved-percentage';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'max-reserved-percentage'>) {
    super(details, { advice: 'Reserve fewer; rules() tells the limit.' });
  }
}
