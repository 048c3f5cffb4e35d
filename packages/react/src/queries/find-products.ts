import type { Product } from '@onhand/sdk';

/** How low a product is: `ok` too where nobody watches it. The API judges in the same way. */
export function judgeLevel({
  available,
  reorder_threshold: threshold,
}: Pick<Product, 'available' | 'reorder_threshold'>): 'critical' | 'warning' | 'ok' {
  if (threshold === null || available > threshold) return 'ok';
  return 2 * available <= threshold ? 'critical' : 'warning';
}

const urgency = { critical: 0, warning: 1, ok: 2 };

/**
 * The products whose name or id has each word of a search in it, whatever their case and accents: critical ones first, then low
 * ones, then the others, each by name.
 */
export function findProducts(products: readonly Product[], search: string): readonly Product[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return products
    .filter(({ name, id }) => words.every((word) => fold(`${name} ${id}`).includes(word)))
    .map((product) => ({ product, rank: urgency[judgeLevel(product)] }))
    .sort((one, other) => one.rank - other.rank || one.product.name.localeCompare(other.product.name))
    .map(({ product }) => product);
}

/** A text without what a person leaves out when searching. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
