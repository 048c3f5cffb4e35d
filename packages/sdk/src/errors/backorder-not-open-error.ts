import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the backorder has been fulfilled already (HTTP 409 `backorder-not-open`).
 */
export class BackorderNotOpenError extends ProblemError<'backorder-not-open'> {
  static readonly code = 'backorder-not-open';
  override readonly name = 'BackorderNotOpenError';
  readonly code = 'backorder-not-open';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'backorder-not-open'>) {
    super(details, { advice: 'There is nothing left to do.' });
  }
}
