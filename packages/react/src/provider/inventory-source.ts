import type { HistoryEntry, Inventory, InventoryManager } from '@onhand/sdk';

/** What a live update tells, as far as the hooks depend on it. */
interface LiveNews {
  readonly productId: string;
  readonly inventory: Inventory;
  readonly change?: HistoryEntry | undefined;
}

/** How up to date a subscription is. */
export type LiveStatus = 'connecting' | 'live' | 'polling' | 'offline' | 'closed';

/** Tells of each newer state of a product. */
interface LiveSource {
  subscribe(
    productId: string,
    listener: (news: LiveNews) => void,
    options: { readonly onStatus: (status: LiveStatus) => void; readonly onError: () => void },
  ): { close(): void };
}

/** The part of an `InventoryManager` that the hooks use. */
export type InventorySource = Pick<
  InventoryManager,
  'get' | 'update' | 'product' | 'products' | 'history' | 'lowStock' | 'reserve' | 'reservation' | 'on'
> &
  LiveSource;
