import type { InventoryUpdate } from '@onhand/spec';
import type { InventoryUpdateResult } from '../answers/open-answers.ts';
import type { WriteReceipt } from '../operations/write-options.ts';
import type { Emit } from './event-source.ts';

/** Tells of a change that took effect, and what it did to promises. A count (`set`) keeps none and breaks none. */
export function announceChange(
  emit: Emit,
  request: InventoryUpdate | undefined,
  result: InventoryUpdateResult & WriteReceipt,
): void {
  const { id: productId, reserved_adjustment: moved, adjustment, operation, reservation, replayed } = result;
  emit('inventoryUpdated', { productId, request, result });
  if (moved === 0 || operation === 'set') return;
  const quantity = Math.abs(moved);
  const name = moved > 0 ? 'reserved' : adjustment < 0 ? 'committed' : 'released';
  emit(name, { productId, quantity, reservation, replayed });
}
