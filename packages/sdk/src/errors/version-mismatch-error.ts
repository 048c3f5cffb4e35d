import { InventoryConflictError } from './inventory-conflict-error.ts';

/**
 * Thrown when the inventory is not at the version that `ifMatch` names (HTTP 412 `version-mismatch`).
 *
 * Somebody changed it meanwhile. Read it again, decide again, and send a new change.
 */
export class VersionMismatchError extends InventoryConflictError<'version-mismatch'> {
  static override readonly code = 'version-mismatch';
  /** The version when the server refused. */
  declare readonly currentVersion: number;
}
