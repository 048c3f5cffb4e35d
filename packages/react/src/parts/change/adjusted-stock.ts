import type { Adjustment } from '../part-props.ts';

/** What stock comes to; may be below 0, which the server refuses. */
export function toAdjustedStock(stock: number, { operation, quantity }: Adjustment): number {
  switch (operation) {
    case 'set':
      return quantity;
    case 'increment':
      return stock + quantity;
    case 'decrement':
      return stock - quantity;
  }
}

/** Which share of the stock goes, from 0 to 1; 0 where it does not fall. */
export function toFallShare(from: number, to: number): number {
  return to < from ? (from - to) / from : 0;
}

/** A fall of one piece is never large: of two, it would be half. */
export function isLargeFall(from: number, to: number, share: number | null): boolean {
  return share !== null && from - to > 1 && toFallShare(from, to) >= share;
}
