import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when `available` would not become what the change asserted (HTTP 422 `available-mismatch`).
 */
export class AvailableMismatchError extends ProblemError<'available-mismatch'> {
  static readonly code = 'available-mismatch';
  override readonly name = 'AvailableMismatchError';
  readonly code = 'available-mismatch';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'available-mismatch'>) {
    super(details, { advice: 'Read the inventory again and decide anew.' });
  }
}
