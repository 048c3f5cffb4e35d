import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when a value is outside its documented bounds (HTTP 400 `invalid-request`). `problem.errors` names the fields.
 *
 * Nothing was changed, and the same call fails again.
 */
export class InvalidRequestError extends ProblemError<'invalid-request'> {
  static readonly code = 'invalid-request';
  override readonly name = 'InvalidRequestError';
  readonly code = 'invalid-request';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'invalid-request'>) {
    super(details, { advice: 'Correct what problem.errors names.' });
  }
}
