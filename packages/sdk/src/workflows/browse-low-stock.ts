import type { LowStockProduct } from '@onhand/spec';
import { checkPageSize } from '../arguments/check-page-size.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type LowStockTotals, listLowStock } from '../operations/list-low-stock.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { PagedList, type PagedListSource } from '../pages/paged-list.ts';
import { toQuery } from '../pages/to-query.ts';

/** What counts as low, and which of it. */
export interface LowStockOptions extends ReadOptions {
  /** Judge every product by this line, also those that nobody watches, instead of by its own. */
  readonly threshold?: number | undefined;
  /** Only products with this status. */
  readonly status?: LowStockProduct['status'] | undefined;
  /** Products for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

/** What is low, as a list that reads itself page by page, with the totals for themselves. */
export class LowStockList extends PagedList<LowStockProduct> {
  readonly #readTotals: () => Promise<LowStockTotals>;

  constructor(source: PagedListSource<LowStockProduct>, readTotals: () => Promise<LowStockTotals>) {
    super(source);
    this.#readTotals = readTotals;
  }

  /** How many products were judged, and how many are critical and low, over all pages; one request of its own. */
  async totals(): Promise<LowStockTotals> {
    return this.#readTotals();
  }
}

/** The products that are low, critical ones first. */
export function browseLowStock(context: InventoryContext, options: LowStockOptions): LowStockList {
  const intent = 'list low stock';
  const { threshold, status, pageSize, ...limits } = options;
  const limit = pageSize === undefined ? undefined : checkPageSize(pageSize, intent);
  const route = toRoute('/inventory/low-stock', {}, intent);
  const readPage = (query: string) => listLowStock(context, { ...limits, intent, route, query });
  return new LowStockList(
    { intent, firstQuery: toQuery({ threshold, status, limit }), readPage },
    async () => (await readPage(toQuery({ threshold, status, limit: 1 }))).totals,
  );
}
