import type { LowStockProduct, LowStockReport } from '@onhand/spec';
import type { LowStockPage, LowStockTotals } from '../operations/list-low-stock.ts';
import { PagedList } from '../pages/paged-list.ts';
import type { LowStockFailure } from './judge-low-stock.ts';

/** A page of what is low, with what could not be judged; only a server knows the totals over all pages. */
export interface JudgedPage extends Omit<LowStockPage, 'totals'> {
  readonly totals?: LowStockTotals;
  readonly failed?: readonly LowStockFailure[];
}

/** Where the list comes from. */
export interface LowStockSource {
  readonly intent: string;
  readonly firstQuery: string;
  /** A page that is as small as can be. */
  readonly smallQuery: string;
  readonly readPage: (query: string) => Promise<JudgedPage>;
  /** How many products the list is about, where it is not about all. */
  readonly productCount: number | undefined;
}

/** What is low, as a whole. With `productIds` the counts are those of these products. */
export interface LowStockSummary extends LowStockReport {
  /** Products that could not be read, and so are not judged; only where each is read by itself. */
  readonly failed: readonly LowStockFailure[];
}

/** What is low, as a list that reads itself page by page, with the totals for themselves. */
export class LowStockList extends PagedList<LowStockProduct> {
  readonly #source: LowStockSource;

  constructor(source: LowStockSource) {
    super({
      ...source,
      readPage: async (query) => {
        const page = await source.readPage(query);
        const [failure] = page.failed ?? [];
        if (failure !== undefined) throw failure.error;
        return page;
      },
    });
    this.#source = source;
  }

  /** How many products were judged, and how many are critical and low, over all pages; one request for all products. */
  async totals(): Promise<LowStockTotals> {
    const { smallQuery, readPage, productCount } = this.#source;
    if (productCount === undefined) {
      const { totals } = await readPage(smallQuery);
      if (totals !== undefined) return totals;
    }
    const { total_checked, critical_count, warning_count } = await this.report();
    return { total_checked, critical_count, warning_count };
  }

  /** All of it at once, with the products that could not be read; iterating the list ends with the error of one instead. */
  async report(): Promise<LowStockSummary> {
    const { productCount } = this.#source;
    const failed: LowStockFailure[] = [];
    let told: LowStockTotals | undefined;
    const readPage = async (query: string) => {
      const page = await this.#source.readPage(query);
      told ??= page.totals;
      failed.push(...(page.failed ?? []));
      return page;
    };
    const items: LowStockProduct[] = [];
    for await (const item of new PagedList({ ...this.#source, readPage })) items.push(item);
    const critical = items.filter(({ status }) => status === 'critical').length;
    return {
      low_stock_products: items,
      total_checked: (productCount ?? items.length) - failed.length,
      critical_count: critical,
      warning_count: items.length - critical,
      ...(productCount === undefined && told),
      failed,
    };
  }
}
