import type { Product } from '@onhand/sdk';
import { type StockLevel, toStockLevel } from '../stock-level.ts';

const rank: Readonly<Record<StockLevel, number>> = { out: 0, critical: 1, low: 2, ok: 3, unwatched: 3 };

/** Whether somebody should look at it: nothing is available, or less than is wanted. */
export const isLow = (product: Product): boolean => rank[toStockLevel(product)] < 3;

/** What is out first, then what runs out, then what is low, the fewest first; then the rest by name. */
export function sortLowFirst(products: readonly Product[], locale: string): readonly Product[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...products].sort((one, other) => {
    const byLevel = rank[toStockLevel(one)] - rank[toStockLevel(other)];
    if (byLevel !== 0) return byLevel;
    const byAvailable = isLow(one) ? one.available - other.available : 0;
    return byAvailable !== 0 ? byAvailable : compare(one.name, other.name) || compare(one.id, other.id);
  });
}

/** Those that have each word of the search in their name or id; case and accents make no difference. */
export function searchProducts(products: readonly Product[], search: string): readonly Product[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return products;
  return products.filter(({ name, id }) => {
    const text = fold(`${name} ${id}`);
    return words.every((word) => text.includes(word));
  });
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
