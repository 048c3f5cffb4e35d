import type { InventoryUpdate, InventoryUpdateResult } from '@onhand/sdk';

/** The reason that the history gives for a change that takes another one back. */
export const undoReason = 'undo';

/**
 * The movement that makes up for a change: a new change, so that the history keeps both. `undefined` where there is nothing to
 * make up for, or where promises were changed too: those have an owner, and are taken back by their reservation.
 *
 * @example
 * const back = toUndo(result); // of 100 → 25: { operation: 'increment', stock: 75, reason: 'undo', … }
 */
export function toUndo(result: InventoryUpdateResult): InventoryUpdate | undefined {
  const { adjustment, reserved_adjustment, backorder_quantity, inventory_history_id: entry } = result;
  if (adjustment === 0 || reserved_adjustment !== 0 || backorder_quantity !== 0) return undefined;
  return {
    operation: adjustment > 0 ? 'decrement' : 'increment',
    stock: Math.abs(adjustment),
    reason: undoReason,
    notes: `Undo of ${entry}`,
    metadata: { undoes: entry },
  };
}
