import { type FailureContext, InventoryError } from './inventory-error.ts';

/** Thrown when `confirm` said no to what the change would do. Nothing was changed. */
export class ConfirmationDeclinedError extends InventoryError {
  static override readonly code = 'confirmation-declined';
  declare readonly code: 'confirmation-declined';

  constructor(details: FailureContext) {
    super({ ...details, reason: 'confirm() did not answer with true', advice: 'Nothing was changed.' });
  }
}
