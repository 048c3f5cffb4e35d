import type { Inventory, InventoryUpdate } from '@onhand/sdk';
import type { OpenChange } from './open-changes.ts';

/**
 * An inventory as it will be when the changes that are under way are applied. Nothing is computed from what is shown: what the
 * server said stays as it is, so that a change that is refused leaves nothing behind.
 */
export function foresee(inventory: Inventory, open: readonly OpenChange[]): Inventory {
  return (
    open
      // What the server may have said already is not added once more.
      .filter(({ status, isConfirmed, isDoubtful }) => status === 'pending' && !isConfirmed && !isDoubtful)
      .reduce((shown, { change }) => applyUpdate(shown, change.update), inventory)
  );
}

/** An inventory after a change; as it is when the change cannot be made. */
function applyUpdate(inventory: Inventory, update: InventoryUpdate): Inventory {
  const { operation = 'set', reorder_threshold, backorder_allowed } = update;
  const stock = move(inventory.stock, operation, update.stock);
  const reserved = move(inventory.reserved, operation, update.reserved);
  if (stock < 0 || reserved < 0 || reserved > stock) return inventory;
  return {
    ...inventory,
    stock,
    reserved,
    available: Math.max(0, stock - reserved - inventory.backordered),
    ...(reorder_threshold !== undefined && { reorder_threshold }),
    ...(backorder_allowed !== undefined && { backorder_allowed }),
  };
}

function move(
  current: number,
  operation: NonNullable<InventoryUpdate['operation']>,
  pieces: number | undefined,
): number {
  if (pieces === undefined) return current;
  if (operation === 'set') return pieces;
  return operation === 'increment' ? current + pieces : current - pieces;
}
