import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when no backorder has this id (HTTP 404 `backorder-not-found`).
 */
export class BackorderNotFoundError extends ProblemError<'backorder-not-found'> {
  static readonly code = 'backorder-not-found';
  override readonly name = 'BackorderNotFoundError';
  readonly code = 'backorder-not-found';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'backorder-not-found'>) {
    super(details, { advice: 'Check the backorder id.' });
  }
}
