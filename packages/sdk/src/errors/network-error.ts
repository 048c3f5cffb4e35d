import { type FailureContext, InventoryError } from './inventory-error.ts';

/** Thrown when the last attempt got no whole answer: no connection, or one that broke. `cause` is what `fetch` threw. */
export class NetworkError extends InventoryError {
  static readonly code = 'network';
  override readonly name = 'NetworkError';
  readonly code = 'network';
  readonly retryable = true;

  constructor(details: FailureContext & { readonly cause: unknown }) {
    super({
      ...details,
      reason: 'the connection failed before a whole answer arrived',
      advice: 'Check the network and baseUrl.',
    });
  }
}
