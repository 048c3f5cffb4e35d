/** How a product stands against its reorder threshold. */
export type StockLevel = 'enough' | 'warning' | 'critical';

/** Low is available at or below the threshold; critical is at or below half of it. Without one nothing is low. */
export function stockLevelOf(available: number, threshold: number | null): StockLevel {
  if (threshold === null || available > threshold) return 'enough';
  return 2 * available <= threshold ? 'critical' : 'warning';
}
