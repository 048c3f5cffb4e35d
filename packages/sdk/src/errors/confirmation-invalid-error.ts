import { InventoryConflictError } from './inventory-conflict-error.ts';

/**
 * Thrown when the confirmation token is unknown or expired, or confirms another change (HTTP 412 `confirmation-invalid`).
 *
 * Nothing was changed. Ask for a new preview, and have that confirmed.
 */
export class ConfirmationInvalidError extends InventoryConflictError<'confirmation-invalid'> {
  static override readonly code = 'confirmation-invalid';
}
