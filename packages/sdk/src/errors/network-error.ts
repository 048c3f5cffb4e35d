import { type FailureContext, InventoryError } from './inventory-error.ts';

/**
 * Thrown when the last attempt got no whole answer: no connection, or one that broke; or when a part of this package that is
 * loaded on demand could not be had, and nothing was sent. `cause` has the
 * words of what `fetch` threw: name, message, stack and code, but not what else it held, such as the request.
 */
export class NetworkError extends InventoryError {
  static override readonly code = 'network';
  declare readonly code: 'network';
  declare readonly retryable: true;

  constructor(details: FailureContext & { readonly cause: unknown; readonly reason?: string }) {
    const reason = `the connection failed before a whole answer arrived${describeCause(details.cause)}`;
    super({ reason, ...details, advice: 'Check the network and baseUrl.' });
  }
}

/** The words of the innermost cause, for the outer ones only say that something failed. */
function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  const words: unknown = cause.message || Reflect.get(cause, 'code');
  return describeCause(cause.cause) || (words ? ` (${words})` : '');
}
