import type { Permission } from '@onhand/spec';
import { ProblemError } from './problem-error.ts';

/** Thrown when the token's role may not do this (HTTP 403 `forbidden`). */
export class ForbiddenError extends ProblemError<'forbidden'> {
  static override readonly code = 'forbidden';
  /** What the role would need. */
  declare readonly requiredPermission: Permission;
}
