import type { FieldTypes } from '../answers/has-fields.ts';
import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when no more adjustments may be asked for in this hour (HTTP 429 `quota-exceeded`). Nothing was changed.
 *
 * The SDK waits by itself when the deadline leaves room for it. `retryAfterMs` tells how long it takes.
 */
export class QuotaExceededError extends ProblemError<'quota-exceeded'> {
  static override readonly code = 'quota-exceeded';
  static override readonly status = 429;
  static override readonly retryable = true;
  declare readonly retryable: true;
  static override readonly essentials: FieldTypes = {
    quota: 'string',
    limit: 'number',
    retry_after_seconds: 'number',
  };

  constructor(details: ProblemErrorDetails<'quota-exceeded'>) {
    super(details, { advice: `Try again after ${details.problem.retry_after_seconds} seconds.` });
  }

  /** Whether the user or the address has asked for too much. */
  get quota(): 'ip' | 'user' {
    return this.problem.quota;
  }

  /** Adjustments that may be asked for in an hour. */
  get limit(): number {
    return this.problem.limit;
  }
}
