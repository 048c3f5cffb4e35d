import { InventoryConflictError } from './inventory-conflict-error.ts';

/**
 * Thrown when the key was used before with another change (HTTP 422 `idempotency-key-reused`).
 *
 * This change was not made; the one that the key belongs to was.
 */
export class IdempotencyKeyReusedError extends InventoryConflictError<'idempotency-key-reused'> {
  static override readonly code = 'idempotency-key-reused';
}
