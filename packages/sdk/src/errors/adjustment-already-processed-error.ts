import type { InventoryUpdateResult } from '@onhand/spec';
import type { FieldTypes } from '../answers/has-fields.ts';
import { isUpdateResult } from '../answers/is-update-result.ts';
import { InventoryConflictError } from './inventory-conflict-error.ts';
import type { ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the product has a change with this `adjustment_id` already (HTTP 409 `adjustment-already-processed`).
 *
 * Another change has the id, so choose another. When it is the very change that was wanted (`payloadMatches`), nothing is
 * thrown: the call resolves to `original`, unless that lacks what the call promises, such as a reservation.
 */
export class AdjustmentAlreadyProcessedError extends InventoryConflictError<'adjustment-already-processed'> {
  static override readonly code = 'adjustment-already-processed';
  static override readonly essentials: FieldTypes = {
    inventory_history_id: 'string',
    payload_matches: 'boolean',
    original: isUpdateResult,
  };

  constructor(details: ProblemErrorDetails<'adjustment-already-processed'>) {
    const { payload_matches: payloadMatches, inventory_history_id: entry } = details.problem;
    super(details, {
      advice: payloadMatches
        ? `It was made before, as history entry ${entry}.`
        : `History entry ${entry} has this id for another change; use a new id.`,
    });
  }

  /** What the first change with this id came to. */
  get original(): InventoryUpdateResult {
    return this.problem.original;
  }

  /** Whether the first change asked for the same, `notes` and `metadata` aside. */
  get payloadMatches(): boolean {
    return this.problem.payload_matches;
  }

  /** The history entry of the first change. */
  get inventoryHistoryId(): string {
    return this.problem.inventory_history_id;
  }
}
