import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the server failed (HTTP 500 `internal`) at the last attempt. Whether a change took effect is not known.
 */
export class InternalError extends ProblemError<'internal'> {
  static override readonly code = 'internal';
  declare readonly retryable: true;
}
