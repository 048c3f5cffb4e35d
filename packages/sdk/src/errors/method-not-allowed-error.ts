import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the path does not take this method (HTTP 405 `method-not-allowed`).
 */
export class MethodNotAllowedError extends ProblemError<'method-not-allowed'> {
  static override readonly code = 'method-not-allowed';
}
