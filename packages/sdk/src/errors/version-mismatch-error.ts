import type { FieldTypes } from '../answers/has-fields.ts';
import { InventoryConflictError } from './inventory-conflict-error.ts';
import type { ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the inventory is not at the version that `ifMatch` names (HTTP 412 `version-mismatch`).
 *
 * Somebody changed it meanwhile. Read it again, decide again, and send a new change.
 */
export class VersionMismatchError extends InventoryConflictError<'version-mismatch'> {
  static override readonly code = 'version-mismatch';
  static override readonly status = 412;
  static override readonly essentials: FieldTypes = { current_version: 'number' };

  constructor(details: ProblemErrorDetails<'version-mismatch'>) {
    const reason = `the inventory is at version ${details.problem.current_version}, which ifMatch does not name`;
    super(details, { reason, advice: 'Read it again and decide anew.' });
  }

  /** The version when the server refused. */
  get currentVersion(): number {
    return this.problem.current_version;
  }
}
