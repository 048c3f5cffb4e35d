import type { LowStockProduct } from '@onhand/spec';
import { listLowStockQuerySchema } from '@onhand/spec/schemas';
import { availableOf, type ProductState } from '../../engine/product-state.ts';
import { stockLevelOf } from '../../engine/stock-level.ts';
import { toTimestamp } from '../../wire.ts';
import { answerJson } from '../answer.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { formatNextLink } from '../next-link.ts';
import { readQuery } from '../read-query.ts';
import type { Route } from '../route.ts';

export const listLowStock: Route = async ({ store }, { request }) => {
  const { threshold, status, limit, cursor } = readQuery(listLowStockQuerySchema, request, {
    numeric: ['threshold', 'limit'],
  });
  const products = await store.readProducts();
  const watched = products.filter((product) => (threshold ?? product.reorderThreshold) !== null);
  const low = watched.flatMap((product) => toLowStock(product, threshold ?? product.reorderThreshold));
  const matching = low.filter((product) => status === undefined || product.status === status).sort(byUrgency);
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const start = after === undefined ? 0 : matching.findIndex((product) => sortKey(product) > after);
  const page = start === -1 ? [] : matching.slice(start, start + limit);
  const last = page.at(-1);
  const hasMore = start !== -1 && start + page.length < matching.length;
  return answerJson(
    {
      low_stock_products: page,
      total_checked: watched.length,
      critical_count: low.filter((product) => product.status === 'critical').length,
      warning_count: low.filter((product) => product.status === 'warning').length,
    },
    {
      'x-total-count': String(matching.length),
      ...(hasMore && last && { link: formatNextLink(request, { cursor: encodeCursor(sortKey(last)) }) }),
    },
  );
};

function toLowStock(product: ProductState, threshold: number | null): LowStockProduct[] {
  const available = availableOf(product);
  const status = stockLevelOf(available, threshold);
  if (status === 'enough' || threshold === null) return [];
  return [
    {
      product_id: product.id,
      current_stock: available,
      total_stock: product.stock,
      reserved: product.reserved,
      threshold,
      status,
      last_updated: toTimestamp(product.updatedAtMs),
    },
  ];
}

/** Critical first, then fewest available, then id; as text that sorts the same, so that it can be a cursor. */
function sortKey({ status, current_stock: available, product_id: id }: LowStockProduct): string {
  return `${status === 'critical' ? 0 : 1} ${String(available).padStart(16, '0')} ${id}`;
}

function byUrgency(a: LowStockProduct, b: LowStockProduct): number {
  return sortKey(a) < sortKey(b) ? -1 : 1;
}
