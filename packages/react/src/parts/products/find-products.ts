import type { Product } from '@onhand/sdk';
import { isLow, searchProducts, sortLowFirst } from './select-products.ts';

/** What a table is asked to show. */
interface ProductChoice {
  readonly search: string;
  readonly isLowOnly: boolean;
  readonly locale: string;
}

/** What a table shows, and of how many. */
export interface FoundProducts {
  readonly shown: readonly Product[];
  /** How many the search finds, and how many of them are low. */
  readonly found: number;
  readonly low: number;
}

export function findProducts(
  products: readonly Product[],
  { search, isLowOnly, locale }: ProductChoice,
): FoundProducts {
  const found = searchProducts(products, search);
  const low = found.filter(isLow);
  return {
    shown: sortLowFirst(isLowOnly ? low : found, locale),
    found: found.length,
    low: low.length,
  };
}
