import { ProblemError } from './problem-error.ts';

/**
 * Thrown when no backorder has this id (HTTP 404 `backorder-not-found`).
 */
export class BackorderNotFoundError extends ProblemError<'backorder-not-found'> {
  static override readonly code = 'backorder-not-found';
}
