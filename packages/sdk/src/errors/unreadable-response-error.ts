import { type FailureContext, InventoryError } from './inventory-error.ts';

/** What is known about an answer of success that cannot be used. */
export interface UnreadableResponseDetails extends FailureContext {
  readonly status: number;
  readonly reason: string;
  /** Whether asking again can help. */
  readonly retryable: boolean;
  readonly requestId?: string | undefined;
}

/**
 * Thrown when the last attempt was answered with success, but the body was not JSON, was cut short, or lacked what it
 * must have, or was larger than any answer of the API. A change has probably taken effect; `outcome` is `unknown`.
 */
export class UnreadableResponseError extends InventoryError {
  static override readonly code = 'unreadable-response';
  declare readonly code: 'unreadable-response';
  declare readonly status: number;

  constructor(details: UnreadableResponseDetails) {
    super({ ...details, advice: 'Look for a proxy that changes answers, and check baseUrl.' });
  }
}
