/** One product as the model sees it: only what the wire shows. */
export interface ProductState {
  readonly stock: number;
  readonly reserved: number;
  readonly reorderThreshold: number | null;
  readonly backorderAllowed: boolean;
  readonly version: number;
}

/** Pieces that can still be promised. */
export function availableOf({ stock, reserved }: ProductState): number {
  return Math.max(0, stock - reserved);
}
