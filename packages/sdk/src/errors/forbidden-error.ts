import type { Permission } from '@onhand/spec';
import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/** Thrown when the token's role may not do this (HTTP 403 `forbidden`). */
export class ForbiddenError extends ProblemError<'forbidden'> {
  static readonly code = 'forbidden';
  override readonly name = 'ForbiddenError';
  readonly code = 'forbidden';
  readonly retryable = false;
  /** What the role would need. */
  readonly requiredPermission: Permission;

  constructor(details: ProblemErrorDetails<'forbidden'>) {
    const requiredPermission = details.problem.required_permission;
    super(details, { advice: `Use a token whose role has the permission '${requiredPermission}'.` });
    this.requiredPermission = requiredPermission;
  }
}
