import type { LiveUpdate } from '../realtime/live-update.ts';
import { type ProductIds, watch } from '../realtime/on-demand.ts';
import type { WatchOptions } from '../realtime/subscribe-options.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/** Each newer state of some products, one at a time, as `InventoryManager.watch` gives them. */
export function watchInventory(
  client: InventoryClient,
  { productIds, ...options }: WatchOptions & { readonly productIds: ProductIds },
): AsyncIterableIterator<LiveUpdate, undefined, undefined> {
  return watch(contextOf(client), productIds, options);
}
