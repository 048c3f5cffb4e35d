import type { LowStockProduct } from '@onhand/spec';
import { checkPageSize } from '../arguments/check-page-size.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';
import { toRoute } from '../arguments/to-route.ts';
import { isInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { listLowStock } from '../operations/list-low-stock.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { toQuery } from '../pages/to-query.ts';
import { judgeLowStock } from './judge-low-stock.ts';
import { type JudgedPage, LowStockList } from './low-stock-list.ts';

/** What counts as low, and which of it. */
export interface LowStockOptions extends ReadOptions {
  /** Judge every product by this line, also those that nobody watches, instead of by its own. */
  readonly threshold?: number | undefined;
  /** Only products with this status. */
  readonly status?: LowStockProduct['status'] | undefined;
  /** Only these products. Where the server has no list of what is low, each of them is read, eight at a time. */
  readonly productIds?: readonly string[] | undefined;
  /** Products for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

const intent = 'list low stock';

/** The products that are low, critical ones first. */
export function browseLowStock(context: InventoryContext, options: LowStockOptions): LowStockList {
  const { threshold, status, pageSize, productIds: ids, ...limits } = options;
  const productIds = ids && new Set(ids);
  const route = toRoute('/inventory/low-stock', {}, intent);
  for (const productId of productIds ?? []) toPathSegment(productId, 'productIds', intent);
  const limit = pageSize === undefined ? undefined : checkPageSize(pageSize, intent);

  async function readPage(query: string): Promise<JudgedPage> {
    try {
      const page = await listLowStock(context, { ...limits, intent, route, query });
      return { ...page, items: page.items.filter((item) => productIds?.has(item.product_id) ?? true) };
    } catch (error) {
      if (productIds === undefined || !isMissing(error)) throw error;
      const { items, failed } = await judgeLowStock(context, { productIds, threshold, limits });
      const listed = items.filter((item) => (status ?? item.status) === item.status);
      return { items: listed, failed, nextQuery: undefined };
    }
  }

  return new LowStockList({
    intent,
    firstQuery: toQuery({ threshold, status, limit }),
    smallQuery: toQuery({ threshold, status, limit: 1 }),
    readPage,
    productCount: productIds?.size,
  });
}

/** Whether the server does not offer the list at all. */
function isMissing(error: unknown): boolean {
  return isInventoryError(error) && [404, 405, 501].includes(error.status ?? 0);
}
