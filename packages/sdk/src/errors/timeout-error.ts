import { type FailureContext, InventoryError } from './inventory-error.ts';

/** Which limit ran out. */
export type TimeLimit = 'timeoutMs' | 'deadlineMs';

/** What is known about a limit that ran out. */
export interface TimeoutDetails extends FailureContext {
  readonly limit: TimeLimit;
  readonly limitMs: number;
  /** What had not happened by then, where it was not the answer. */
  readonly missing?: string | undefined;
}

/** Thrown when the last attempt took longer than `timeoutMs`, or the whole call longer than `deadlineMs`. */
export class TimeoutError extends InventoryError {
  static override readonly code = 'timeout';
  declare readonly code: 'timeout';
  declare readonly retryable: true;
  /** The option that set the limit. */
  readonly limit: TimeLimit;
  /** How long that was, in milliseconds. */
  readonly limitMs: number;

  constructor({ missing = 'no whole answer came', limit, limitMs, ...failure }: TimeoutDetails) {
    super({
      ...failure,
      reason: `${missing} within ${limitMs} ms (${limit})`,
      advice: `Try again, or raise ${limit}.`,
    });
    this.limit = limit;
    this.limitMs = limitMs;
  }
}
