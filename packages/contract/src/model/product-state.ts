import type { HoldState } from './hold-state.ts';

/** One product as the model sees it: only what the wire shows. */
export interface ProductState {
  readonly stock: number;
  readonly reserved: number;
  readonly backordered: number;
  readonly reorderThreshold: number | null;
  readonly backorderAllowed: boolean;
  readonly version: number;
  /** Holds that were ever raised, by id. */
  readonly holds: ReadonlyMap<string, HoldState>;
  /** In the order in which they were created. */
  readonly backorders: readonly { readonly quantity: number; readonly isOpen: boolean }[];
}

/** Pieces that can still be promised. */
export function availableOf({ stock, reserved, backordered }: ProductState): number {
  return Math.max(0, stock - reserved - backordered);
}
