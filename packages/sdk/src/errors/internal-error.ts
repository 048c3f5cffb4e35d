import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the server failed (HTTP 500 `internal`) at the last attempt. Whether a change took effect is not known.
 */
export class InternalError extends ProblemError<'internal'> {
  static override readonly code = 'internal';
  static override readonly status = 500;
  static override readonly retryable = true;
  static override readonly advice = 'Try again later; the server log has the cause under the request id.';
  declare readonly retryable: true;
}
