import type { InventoryCache } from './cache/inventory-cache.ts';
import type { Transport } from './transport/transport.ts';

/** What operations and workflows work with. */
export interface InventoryContext {
  readonly transport: Transport;
  readonly cache: InventoryCache;
}
