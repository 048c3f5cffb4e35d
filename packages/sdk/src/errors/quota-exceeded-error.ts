import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when no more adjustments may be asked for in this hour (HTTP 429 `quota-exceeded`). Nothing was changed.
 *
 * The SDK waits by itself when the deadline leaves room for it. `retryAfterMs` tells how long it takes.
 */
export class QuotaExceededError extends ProblemError<'quota-exceeded'> {
  static readonly code = 'quota-exceeded';
  override readonly name = 'QuotaExceededError';
  readonly code = 'quota-exceeded';
  readonly retryable = true;
  /** Whether the user or the address has asked for too much. */
  readonly quota: 'ip' | 'user';
  /** Adjustments that may be asked for in an hour. */
  readonly limit: number;

  constructor(details: ProblemErrorDetails<'quota-exceeded'>) {
    const { quota, limit, retry_after_seconds: seconds } = details.problem;
    super(details, { advice: `Try again after ${seconds} seconds.` });
    this.quota = quota;
    this.limit = limit;
  }
}
