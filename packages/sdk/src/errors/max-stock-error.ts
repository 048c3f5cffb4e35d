import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the change would bring the stock above 1,000,000 pieces (HTTP 422 `max-stock`).
 */
export class MaxStockError extends ProblemError<'max-stock'> {
  static readonly code = 'max-stock';
  override readonly name = 'MaxStockError';
  readonly code = 'max-stock';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'max-stock'>) {
    super(details, { advice: 'Check the quantity.' });
  }
}
