import { type FailureContext, InventoryError } from './inventory-error.ts';

/**
 * Thrown when the `accessToken` function failed, or gave something that cannot be a bearer token. `cause` has the words
 * of what it threw. The request was not sent.
 */
export class AccessTokenError extends InventoryError {
  static override readonly code = 'access-token';
  declare readonly code: 'access-token';

  constructor(details: FailureContext & { readonly reason: string; readonly cause?: unknown }) {
    super({ ...details, advice: 'Check the accessToken option.' });
  }
}
