import type { Inventory } from '@onhand/spec';

/** An inventory as the server told it. */
export interface Observation {
  readonly inventory: Inventory;
  /** What `If-None-Match` can name. */
  readonly etag: string | undefined;
}

/** An inventory, and when the server was asked for it. Plain data, so that it can be cloned or written as JSON. */
export interface DatedReading extends Observation {
  /** In milliseconds since the epoch. */
  readonly askedAtMs: number;
}
