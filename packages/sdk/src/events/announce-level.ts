import type { Inventory } from '@onhand/spec';
import type { Emit } from './event-source.ts';

/** Tells when what is available crossed the reorder threshold, or came to nothing, between two states. */
export function announceLevel(emit: Emit, before: Inventory, inventory: Inventory): void {
  const { id: productId, available, reorder_threshold: threshold } = inventory;
  const isLowNow = isLow(inventory);
  // A product that nobody watches any more has not recovered.
  if (isLowNow !== isLow(before) && threshold !== null) {
    emit(isLowNow ? 'lowStock' : 'recovered', { productId, inventory });
  }
  if (available === 0 && before.available > 0) emit('outOfStock', { productId, inventory });
}

/** Low is available at or below the threshold; 0 is a real threshold, and without one nothing is low. */
function isLow({ available, reorder_threshold: threshold }: Inventory): boolean {
  return threshold !== null && available <= threshold;
}
