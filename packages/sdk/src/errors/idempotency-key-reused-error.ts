import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the key was used before with another change (HTTP 422 `idempotency-key-reused`).
 *
 * This change was not made; the one that the key belongs to was.
 */
export class IdempotencyKeyReusedError extends ProblemError<'idempotency-key-reused'> {
  static readonly code = 'idempotency-key-reused';
  override readonly name = 'IdempotencyKeyReusedError';
  readonly code = 'idempotency-key-reused';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'idempotency-key-reused'>) {
    super(details, { advice: 'Use a new key for a new change.' });
  }
}
