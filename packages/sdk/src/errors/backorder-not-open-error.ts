import { InventoryConflictError } from './inventory-conflict-error.ts';

/**
 * Thrown when the backorder has been fulfilled already (HTTP 409 `backorder-not-open`).
 */
export class BackorderNotOpenError extends InventoryConflictError<'backorder-not-open'> {
  static override readonly code = 'backorder-not-open';
}
