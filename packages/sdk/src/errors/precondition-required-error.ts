import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the server takes a `set` only for a version that the caller has seen (HTTP 428 `precondition-required`).
 */
export class PreconditionRequiredError extends ProblemError<'precondition-required'> {
  static override readonly code = 'precondition-required';
}
