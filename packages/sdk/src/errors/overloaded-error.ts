import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the server had too many requests in hand at the last attempt (HTTP 503 `overloaded`).
 *
 * A server that says so did nothing with the request. `retryAfterMs` tells how long to wait.
 */
export class OverloadedError extends ProblemError<'overloaded'> {
  static override readonly code = 'overloaded';
  static override readonly status = 503;
  static override readonly retryable = true;
  declare readonly retryable: true;

  constructor(details: ProblemErrorDetails<'overloaded'>) {
    const wait = details.retryAfterMs === undefined ? 'a while' : `${details.retryAfterMs} ms`;
    super(details, { advice: `Try again after ${wait}.` });
  }
}
