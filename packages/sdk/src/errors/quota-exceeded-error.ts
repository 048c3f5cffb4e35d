import { ProblemError } from './problem-error.ts';

/**
 * Thrown when no more adjustments may be asked for in this hour (HTTP 429 `quota-exceeded`). Nothing was changed.
 *
 * The SDK waits by itself when the deadline leaves room for it. `retryAfterMs` tells how long it takes.
 */
export class QuotaExceededError extends ProblemError<'quota-exceeded'> {
  static override readonly code = 'quota-exceeded';
  declare readonly retryable: true;
  /** Whether the user or the address has asked for too much. */
  declare readonly quota: 'ip' | 'user';
  /** Adjustments that may be asked for in an hour. */
  declare readonly limit: number;
}
