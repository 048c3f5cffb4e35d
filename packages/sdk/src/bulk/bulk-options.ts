import type { InventoryUpdateResult } from '../answers/open-answers.ts';
import type { InventoryError } from '../errors/inventory-error.ts';
import type { BatchItem } from '../operations/batch-update-inventory.ts';
import type { WriteOptions } from '../operations/write-options.ts';

/** One input of a bulk update, by its place in the source, with the key that it is sent with. */
export interface BulkInput extends BatchItem {
  /** From 0, in the order of the source. */
  readonly index: number;
  readonly idempotencyKey: string;
}

/** An input whose change was made. */
export interface BulkSuccess extends BulkInput {
  readonly status: 'succeeded';
  readonly result: InventoryUpdateResult;
}

/** An input whose change was refused, or of which `error.outcome` says that it may have been made. */
export interface BulkFailure extends BulkInput {
  readonly status: 'failed';
  readonly error: InventoryError;
}

/** An input that was taken and not sent. */
export interface BulkSkip extends BulkInput {
  readonly status: 'skipped';
}

/** What became of one input. */
export type BulkResult = BulkSuccess | BulkFailure | BulkSkip;

/** How far a bulk update has come. */
export interface BulkProgress {
  /** Inputs that have ended; the sum of the next three. */
  readonly done: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly skipped: number;
  /** Inputs in all, where that is known: for an array or a set, or with the option `total`. */
  readonly total: number | undefined;
  readonly perSecond: number;
  /** How long the rest will take at this rate, in milliseconds, where `total` is known. */
  readonly remainingMs: number | undefined;
}

/** What a bulk update came to in numbers. */
export interface BulkSummary {
  /** Inputs that were taken from the source; the sum of the next three. */
  readonly total: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly skipped: number;
  /** Pieces by which stock rose in all; negative when it fell. */
  readonly totalAdjustment: number;
  /** The same for each change that was made; 0 when none was. */
  readonly averageAdjustment: number;
  /** Products with a change that was made. */
  readonly affectedProducts: number;
  /** Changes by which stock rose. */
  readonly increases: number;
  /** Changes by which stock fell. */
  readonly decreases: number;
  /** Pieces in stock of the affected products, each after its last change here. */
  readonly totalStockAfter: number;
  readonly durationMs: number;
}

/**
 * What became of every input of a bulk update: each is in exactly one of the lists. What is in them can be given to
 * `bulkUpdate` again as it is, and keeps its keys.
 */
export interface BulkOutcome {
  readonly succeeded: readonly BulkSuccess[];
  readonly failed: readonly BulkFailure[];
  readonly skipped: readonly BulkSkip[];
  readonly summary: BulkSummary;
  /** The key of the run. The same source with it again makes no change a second time, for 24 hours. */
  readonly idempotencyKey: string;
}

/** What `bulkUpdate` takes. `timeoutMs`, `deadlineMs` and `retry` hold for each of its requests. */
export interface BulkOptions extends WriteOptions {
  /**
   * `batch` sends up to `batchSize` changes in a request, and one by one where the server has no such endpoint; `parallel`
   * sends each on its own, several at a time; `sequential` one after the other. `batch` unless given.
   */
  readonly strategy?: 'batch' | 'parallel' | 'sequential' | undefined;
  /** Requests at a time; 4 unless given. */
  readonly concurrency?: number | undefined;
  /** Changes in one request of `batch`, at most 1000; 100 unless given. */
  readonly batchSize?: number | undefined;
  /**
   * Take nothing more after the first failure, and throw a `BulkInventoryError`. What an async source is being asked for at that
   * moment is waited for, and skipped.
   */
  readonly stopOnError?: boolean | undefined;
  /** The longest `Retry-After` that the run sits out and then goes on, in milliseconds; an hour unless given. */
  readonly maxPauseMs?: number | undefined;
  /** Inputs in all, where the source does not tell; for progress. */
  readonly total?: number | undefined;
  /** Whether the outcome lists what became of each input; `false` for a source that is larger than memory. */
  readonly keepResults?: boolean | undefined;
  /**
   * Told of each input when it has ended, in the order of their ends. A promise is waited for before more is sent. An input that
   * an async source gives only after an abort, which waits for nothing, is told as skipped when it comes, and is in no list.
   */
  readonly onResult?: ((result: BulkResult) => unknown) | undefined;
  /** Told how far it has come, each time that an input has ended. */
  readonly onProgress?: ((progress: BulkProgress) => unknown) | undefined;
}
