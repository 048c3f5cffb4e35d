import type { InventoryUpdateResult } from '../answers/open-answers.ts';
import { InventoryConflictError } from './inventory-conflict-error.ts';

/**
 * Thrown when the product has a change with this `adjustment_id` already (HTTP 409 `adjustment-already-processed`).
 *
 * Another change has the id, so choose another. When it is the very change that was wanted (`payloadMatches`), nothing is
 * thrown: the call resolves to `original`, unless that lacks what the call promises, such as a reservation.
 */
export class AdjustmentAlreadyProcessedError extends InventoryConflictError<'adjustment-already-processed'> {
  static override readonly code = 'adjustment-already-processed';
  /** What the first change with this id came to. */
  declare readonly original: InventoryUpdateResult;
  /** Whether the first change asked for the same, `notes` and `metadata` aside. */
  declare readonly payloadMatches: boolean;
  /** The history entry of the first change. */
  declare readonly inventoryHistoryId: string;
}
