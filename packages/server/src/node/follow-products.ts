import { isDeepStrictEqual } from 'node:util';
import type { ProductsControl } from '../control/products.ts';
import type { ProductSeed } from '../product-seed.ts';
import { loadProducts } from './load-products.ts';
import { UsageError } from './usage-error.ts';

/** What became of a change of the products' file; ids throughout. */
export interface ProductsNews {
  readonly added: readonly string[];
  /** Their line was altered, so they began anew. */
  readonly changed: readonly string[];
  /** They have no line any more, and stay until a restart or reset. */
  readonly gone: readonly string[];
}

/** How to hear of it. */
export interface ProductsListener {
  readonly onNews: (news: ProductsNews) => void;
  /** The file cannot be used at the moment; everything stayed as it was. */
  readonly onBroken: (message: string) => void;
}

/**
 * Returns what to call after each change of the products' file. A product that is new or altered in the file begins as it
 * says; all others keep what requests did to them. A reset begins with the file as it was read last.
 */
export function followProducts(
  file: string,
  { products, control }: { products: readonly ProductSeed[]; control: ProductsControl },
  { onNews, onBroken }: ProductsListener,
): () => Promise<void> {
  let known = products;
  let reading = Promise.resolve();

  async function readAgain(): Promise<void> {
    try {
      const next = await loadProducts(file);
      const news = compare(known, next);
      const begun = new Set([...news.added, ...news.changed]);
      control.begin(next);
      control.put(...next.filter(({ id }) => begun.has(id)));
      known = next;
      if (begun.size > 0 || news.gone.length > 0) onNews(news);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      onBroken(error.message);
    }
  }

  // One after the other, so that the file as it was read last is what stays.
  return () => {
    reading = reading.then(readAgain);
    return reading;
  };
}

function compare(before: readonly ProductSeed[], after: readonly ProductSeed[]): ProductsNews {
  const earlier = new Map(before.map((product) => [product.id, product]));
  const later = new Set(after.map(({ id }) => id));
  const ids = (products: readonly ProductSeed[]) => products.map(({ id }) => id);
  return {
    added: ids(after.filter(({ id }) => !earlier.has(id))),
    changed: ids(
      after.filter(
        (product) => earlier.has(product.id) && !isDeepStrictEqual(earlier.get(product.id), product),
      ),
    ),
    gone: ids(before.filter(({ id }) => !later.has(id))),
  };
}
