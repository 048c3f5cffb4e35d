import type { InventoryUpdateResult } from '@onhand/spec';
import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the product has a change with this `adjustment_id` already (HTTP 409 `adjustment-already-processed`).
 *
 * With `payloadMatches` the change that was wanted exists, and `original` is its result. Without it, another change has
 * the id: choose another id.
 */
export class AdjustmentAlreadyProcessedError extends ProblemError<'adjustment-already-processed'> {
  static readonly code = 'adjustment-already-processed';
  override readonly name = 'AdjustmentAlreadyProcessedError';
  readonly code = 'adjustment-already-processed';
  readonly retryable = false;
  /** What the first change with this id came to. */
  readonly original: InventoryUpdateResult;
  /** Whether the first change asked for the same, `notes` and `metadata` aside. */
  readonly payloadMatches: boolean;
  /** The history entry of the first change. */
  readonly inventoryHistoryId: string;

  constructor(details: ProblemErrorDetails<'adjustment-already-processed'>) {
    const {
      original,
      payload_matches: payloadMatches,
      inventory_history_id: inventoryHistoryId,
    } = details.problem;
    super(details, {
      advice: payloadMatches
        ? `It was made before, as history entry ${inventoryHistoryId}.`
        : `History entry ${inventoryHistoryId} has this id for another change; use a new id.`,
    });
    this.original = original;
    this.payloadMatches = payloadMatches;
    this.inventoryHistoryId = inventoryHistoryId;
  }
}
