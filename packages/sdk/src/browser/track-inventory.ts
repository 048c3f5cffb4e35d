import type { EventSource } from '../events/event-source.ts';

/** What is counted, with names as documented clients send them. */
export interface InventoryUpdateParameters {
  readonly product_id: string;
  readonly operation: string;
  readonly adjustment: number;
  readonly new_stock: number;
}

/**
 * Hands each change that took effect to an analytics service, until the returned function is called.
 * What it throws breaks no call.
 *
 * @example
 * trackInventory(inventory, (name, parameters) => gtag('event', name, parameters));
 */
export function trackInventory(
  inventory: EventSource,
  track: (name: 'inventory_update', parameters: InventoryUpdateParameters) => unknown,
): () => void {
  return inventory.on('inventoryUpdated', ({ productId, result }) => {
    const { operation, adjustment, stock } = result;
    return track('inventory_update', { product_id: productId, operation, adjustment, new_stock: stock });
  });
}
