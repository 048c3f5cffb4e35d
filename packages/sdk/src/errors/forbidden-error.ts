import type { Permission } from '@onhand/spec';
import type { FieldTypes } from '../answers/has-fields.ts';
import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/** Thrown when the token's role may not do this (HTTP 403 `forbidden`). */
export class ForbiddenError extends ProblemError<'forbidden'> {
  static override readonly code = 'forbidden';
  static override readonly status = 403;
  static override readonly essentials: FieldTypes = { required_permission: 'string' };

  constructor(details: ProblemErrorDetails<'forbidden'>) {
    const advice = `Use a token whose role has the permission '${details.problem.required_permission}'.`;
    super(details, { advice });
  }

  /** What the role would need. */
  get requiredPermission(): Permission {
    return this.problem.required_permission;
  }
}
