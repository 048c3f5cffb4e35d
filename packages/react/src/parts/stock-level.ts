import type { Inventory } from '@onhand/sdk';

/** How much is left, judged by what is available: `unwatched` has a reorder threshold of `null` and is not out. */
export type StockLevel = 'out' | 'critical' | 'low' | 'ok' | 'unwatched';

/**
 * Judges a product as the low-stock report does: low at or below the threshold, critical at half of it or less. Nothing
 * available is `out`, whether or not the product is watched.
 */
export function toStockLevel({
  available,
  reorder_threshold: threshold,
}: Pick<Inventory, 'available' | 'reorder_threshold'>): StockLevel {
  if (available === 0) return 'out';
  if (threshold === null) return 'unwatched';
  if (available > threshold) return 'ok';
  return 2 * available <= threshold ? 'critical' : 'low';
}
