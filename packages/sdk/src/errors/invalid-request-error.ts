import type { FieldError } from '@onhand/spec';
import { ProblemError } from './problem-error.ts';

/**
 * Thrown when a value is outside its documented bounds (HTTP 400 `invalid-request`). `problem.errors` names the fields.
 *
 * Nothing was changed, and the same call fails again.
 */
export class InvalidRequestError extends ProblemError<'invalid-request'> {
  static override readonly code = 'invalid-request';
  /** Each field that is wrong, and why. */
  declare readonly errors: readonly FieldError[];
}
