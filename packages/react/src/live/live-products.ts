import type { HistoryEntry, Inventory, LiveStatus } from '@onhand/sdk';
import type { InventorySource } from '../provider/inventory-source.ts';

/** What is done with what the server tells. */
export interface LiveReader {
  readonly onInventory: (inventory: Inventory) => void;
  readonly onEntry: (entry: HistoryEntry) => void;
  /** Told that a product changed where nobody tells how. */
  readonly onMissed: (productId: string) => void;
}

interface Watched {
  watchers: number;
  status: LiveStatus;
  close: () => void;
}

/** Keeps one subscription for each product, however many components watch it. */
export class LiveProducts {
  readonly #manager: InventorySource;
  readonly #reader: LiveReader;
  readonly #products = new Map<string, Watched>();
  readonly #listeners = new Set<() => void>();

  constructor(manager: InventorySource, reader: LiveReader) {
    this.#manager = manager;
    this.#reader = reader;
  }

  /** Watches a product until the returned function is called. */
  watch(productId: string): () => void {
    const watched = this.#products.get(productId) ?? this.#open(productId);
    watched.watchers++;
    let isWatching = true;
    return () => {
      if (!isWatching) return;
      isWatching = false;
      watched.watchers--;
      // A component that is taken out and put back at once, as StrictMode does, needs no other subscription.
      queueMicrotask(() => this.#closeUnused(productId, watched));
    };
  }

  /** Begins anew where a subscription has ended by itself. */
  reopen(productId: string): void {
    const watched = this.#products.get(productId);
    if (watched?.status === 'closed') this.#connect(productId, watched);
  }

  statusOf(productId: string): LiveStatus {
    return this.#products.get(productId)?.status ?? 'connecting';
  }

  /** Calls `listener` whenever a status has changed, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #open(productId: string): Watched {
    const watched: Watched = { watchers: 0, status: 'connecting', close: () => {} };
    this.#products.set(productId, watched);
    this.#connect(productId, watched);
    return watched;
  }

  #connect(productId: string, watched: Watched): void {
    const setStatus = (status: LiveStatus) => {
      if (this.#products.get(productId) !== watched) return;
      watched.status = status;
      for (const listener of this.#listeners) listener();
    };
    setStatus('connecting');
    const subscription = this.#manager.subscribe(
      productId,
      ({ inventory, change, missedChanges }) => {
        this.#reader.onInventory(inventory);
        if (change !== undefined) this.#reader.onEntry(change);
        else if (missedChanges > 0) this.#reader.onMissed(productId);
      },
      // Why it ended is told by the next reading of the product, which fails as well.
      { onStatus: setStatus, onError: () => setStatus('closed') },
    );
    watched.close = () => subscription.close();
  }

  #closeUnused(productId: string, watched: Watched): void {
    if (watched.watchers > 0 || this.#products.get(productId) !== watched) return;
    this.#products.delete(productId);
    watched.close();
  }
}
