import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the server takes a `set` only for a version that the caller has seen (HTTP 428 `precondition-required`).
 */
export class PreconditionRequiredError extends ProblemError<'precondition-required'> {
  static readonly code = 'precondition-required';
  override readonly name = 'PreconditionRequiredError';
  readonly code = 'precondition-required';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'precondition-required'>) {
    super(details, { advice: 'Read the inventory and pass its version as ifMatch.' });
  }
}
