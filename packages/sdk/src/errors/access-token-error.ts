import { type FailureContext, InventoryError } from './inventory-error.ts';

/**
 * Thrown when the `accessToken` function failed, or gave something that cannot be a bearer token. `cause` is what it
 * threw. The request was not sent.
 */
export class AccessTokenError extends InventoryError {
  static readonly code = 'access-token';
  override readonly name = 'AccessTokenError';
  readonly code = 'access-token';
  readonly retryable = false;

  constructor(details: FailureContext & { readonly reason: string; readonly cause?: unknown }) {
    super({ ...details, advice: 'Check the accessToken option.' });
  }
}
