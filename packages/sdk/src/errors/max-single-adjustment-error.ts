import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when one change would move more pieces than the server's policy allows (HTTP 422 `max-single-adjustment`).
 */
export class MaxSingleAdjustmentError extends ProblemError<'max-single-adjustment'> {
  static readonly code = 'max-single-adjustment';
  override readonly name = 'MaxSingleAdjustmentError';
  readonly code = 'max-single-adjustment';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'max-single-adjustment'>) {
    super(details, { advice: 'Make several smaller changes; rules() tells the limit.' });
  }
}
