import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the server had too many requests in hand at the last attempt (HTTP 503 `overloaded`).
 *
 * A server that says so did nothing with the request. `retryAfterMs` tells how long to wait.
 */
export class OverloadedError extends ProblemError<'overloaded'> {
  static override readonly code = 'overloaded';
  declare readonly retryable: true;
}
