import { type FailureContext, InventoryError } from './inventory-error.ts';

/** Thrown when the caller's `signal` was aborted. `cause` is the signal's `reason`. */
export class AbortedError extends InventoryError {
  static readonly code = 'aborted';
  override readonly name = 'AbortedError';
  readonly code = 'aborted';
  readonly retryable = false;

  constructor(details: FailureContext & { readonly cause: unknown }) {
    super({ ...details, reason: 'the signal was aborted', advice: 'No more attempts are made.' });
  }
}
