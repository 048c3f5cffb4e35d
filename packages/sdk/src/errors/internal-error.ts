import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the server failed (HTTP 500 `internal`) at the last attempt. Whether a change took effect is not known.
 */
export class InternalError extends ProblemError<'internal'> {
  static readonly code = 'internal';
  override readonly name = 'InternalError';
  readonly code = 'internal';
  readonly retryable = true;

  constructor(details: ProblemErrorDetails<'internal'>) {
    super(details, { advice: 'Try again later; the server log has the cause under the request id.' });
  }
}
