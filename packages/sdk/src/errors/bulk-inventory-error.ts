import type { BulkOutcome } from '../bulk/bulk-options.ts';
import { type FailureContext, InventoryError } from './inventory-error.ts';

/** What is known about a bulk update that ended early. */
export interface BulkInventoryErrorDetails extends FailureContext {
  readonly reason: string;
  readonly results: BulkOutcome;
  readonly cause: unknown;
}

/**
 * Thrown when a bulk update ended before its source did: by `stopOnError` (`cause` is the first failure), by its signal
 * (`cause` is the reason), or because the source or a callback failed (`cause` is what it threw). `results` tells what
 * became of every input that was taken; what was under way had been waited for, except after an abort.
 *
 * Pass what failed or was skipped to `bulkUpdate` to go on, or the same source with the same `idempotencyKey`.
 */
export class BulkInventoryError extends InventoryError {
  static override readonly code = 'bulk-inventory';
  declare readonly code: 'bulk-inventory';
  readonly #results: BulkOutcome;

  constructor({ results, ...details }: BulkInventoryErrorDetails) {
    super({ ...details, advice: 'Go on with what results.failed and results.skipped hold.' });
    this.#results = results;
  }

  /** What became of every input that was taken. Not part of the error's JSON, for it may be large. */
  get results(): BulkOutcome {
    return this.#results;
  }
}
