import { type FailureContext, InventoryError } from './inventory-error.ts';

/** Thrown when the caller's `signal` was aborted. `cause` is the signal's `reason`. */
export class AbortedError extends InventoryError {
  static override readonly code = 'aborted';
  declare readonly code: 'aborted';

  constructor(details: FailureContext & { readonly cause: unknown }) {
    super({ ...details, reason: 'the signal was aborted', advice: 'No more attempts are made.' });
  }
}
