import type { FieldError } from '@onhand/spec';
import type { FieldTypes } from '../answers/has-fields.ts';
import { ProblemError } from './problem-error.ts';

/**
 * Thrown when a value is outside its documented bounds (HTTP 400 `invalid-request`). `problem.errors` names the fields.
 *
 * Nothing was changed, and the same call fails again.
 */
export class InvalidRequestError extends ProblemError<'invalid-request'> {
  static override readonly code = 'invalid-request';
  static override readonly status = 400;
  static override readonly advice = 'Correct what problem.errors names.';
  static override readonly essentials: FieldTypes = { errors: [{ field: 'string', message: 'string' }] };

  /** Each field that is wrong, and why. */
  get errors(): readonly FieldError[] {
    return this.problem.errors;
  }
}
