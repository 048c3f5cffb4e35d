import type { InventoryCache } from './inventory-cache.ts';

/** What operations and workflows use of a cache. */
export type InventoryMemory = { readonly [Member in keyof InventoryCache]: InventoryCache[Member] };
