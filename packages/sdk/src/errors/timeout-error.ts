import { type FailureContext, InventoryError } from './inventory-error.ts';

/** Which limit ran out. */
export type TimeLimit = 'timeoutMs' | 'deadlineMs';

/** Thrown when the last attempt took longer than `timeoutMs`, or the whole call longer than `deadlineMs`. */
export class TimeoutError extends InventoryError {
  static override readonly code = 'timeout';
  declare readonly code: 'timeout';
  declare readonly retryable: true;
  /** The option that set the limit. */
  readonly limit: TimeLimit;
  /** How long that was, in milliseconds. */
  readonly limitMs: number;

  constructor(details: FailureContext & { readonly limit: TimeLimit; readonly limitMs: number }) {
    super({
      ...details,
      reason: `no whole answer came within ${details.limitMs} ms (${details.limit})`,
      advice: `Try again, or raise ${details.limit}.`,
    });
    this.limit = details.limit;
    this.limitMs = details.limitMs;
  }
}
