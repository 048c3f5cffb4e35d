import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the inventory is not at the version that `ifMatch` names (HTTP 412 `version-mismatch`).
 *
 * Somebody changed it meanwhile. Read it again, decide again, and send a new change.
 */
export class VersionMismatchError extends ProblemError<'version-mismatch'> {
  static readonly code = 'version-mismatch';
  override readonly name = 'VersionMismatchError';
  readonly code = 'version-mismatch';
  readonly retryable = false;
  /** The version when the server refused. */
  readonly currentVersion: number;

  constructor(details: ProblemErrorDetails<'version-mismatch'>) {
    const currentVersion = details.problem.current_version;
    super(details, {
      reason: `the inventory is at version ${currentVersion}, which ifMatch does not name`,
      advice: 'Read it again and decide anew.',
    });
    this.currentVersion = currentVersion;
  }
}
