import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when a request with the same key was still being handled after the last attempt (HTTP 409
 * `idempotency-in-progress`).
 *
 * The change may be taking effect just now, so `outcome` is `unknown`. Repeating it with the same key is safe.
 */
export class IdempotencyInProgressError extends ProblemError<'idempotency-in-progress'> {
  static readonly code = 'idempotency-in-progress';
  override readonly name = 'IdempotencyInProgressError';
  readonly code = 'idempotency-in-progress';
  readonly retryable = true;

  constructor(details: ProblemErrorDetails<'idempotency-in-progress'>) {
    super(details, { advice: 'Wait, then repeat it with the same key.' });
  }
}
