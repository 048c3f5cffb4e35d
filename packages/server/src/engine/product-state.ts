import type { ManualAdjustments } from './manual-adjustments.ts';

/** The numbers of a product. */
export interface Counts {
  /** Pieces that are physically there. */
  readonly stock: number;
  /** Pieces of `stock` that are promised. */
  readonly reserved: number;
  /** Pieces of `reserved` that active holds account for; the rest is unattributed. */
  readonly held: number;
  /** Pieces promised beyond `stock`. */
  readonly backordered: number;
}

/** One product, as the rules see it. Immutable; a change makes a new one. */
export interface ProductState extends Counts {
  readonly id: string;
  readonly name: string;
  readonly backorderAllowed: boolean;
  /** Low when available is at or below it; `null` is not watched, 0 is a real threshold. */
  readonly reorderThreshold: number | null;
  /** 1 at creation, one more with each committed change. */
  readonly version: number;
  readonly updatedAtMs: number;
  readonly manual: ManualAdjustments;
}

/** Pieces that can still be promised. Always derived, never stored. */
export function availableOf(counts: Pick<Counts, 'stock' | 'reserved' | 'backordered'>): number {
  return Math.max(0, counts.stock - counts.reserved - counts.backordered);
}
