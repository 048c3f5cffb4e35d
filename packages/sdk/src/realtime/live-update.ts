import type { HistoryEntry, Inventory } from '@onhand/spec';

/** The newest state of a product that is watched. */
export interface LiveUpdate {
  readonly productId: string;
  readonly inventory: Inventory;
  /** The change that led here, when the server told of it as it happened; absent from a snapshot and from what was read. */
  readonly change?: HistoryEntry;
  /** `snapshot`: the first that this listener is given of the product, or the first of a world begun anew. */
  readonly type: 'snapshot' | 'updated';
  /** Told by the server, read because messages were lost, or read in turn where there is no stream. */
  readonly source: 'realtime' | 'catch-up' | 'poll';
}
