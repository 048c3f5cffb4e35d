import { InventoryConflictError } from './inventory-conflict-error.ts';

/**
 * Thrown when a request with the same key was still being handled after the last attempt (HTTP 409
 * `idempotency-in-progress`).
 *
 * The change may be taking effect just now, so `outcome` is `unknown`. Repeating it with the same key is safe.
 */
export class IdempotencyInProgressError extends InventoryConflictError<'idempotency-in-progress'> {
  static override readonly code = 'idempotency-in-progress';
  declare readonly retryable: true;
}
