import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when no product has this id (HTTP 404 `product-not-found`).
 */
export class ProductNotFoundError extends ProblemError<'product-not-found'> {
  static readonly code = 'product-not-found';
  override readonly name = 'ProductNotFoundError';
  readonly code = 'product-not-found';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'product-not-found'>) {
    super(details, { advice: 'Check the product id.' });
  }
}
