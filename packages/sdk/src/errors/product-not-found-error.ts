import { ProblemError } from './problem-error.ts';

/**
 * Thrown when no product has this id (HTTP 404 `product-not-found`).
 */
export class ProductNotFoundError extends ProblemError<'product-not-found'> {
  static override readonly code = 'product-not-found';
}
