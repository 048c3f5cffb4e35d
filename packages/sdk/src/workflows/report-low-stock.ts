import type { LowStockProduct, LowStockReport } from '../answers/open-answers.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { LowStockTotals } from '../operations/list-low-stock.ts';
import { PagedList } from '../pages/paged-list.ts';
import type { LowStockFailure } from './judge-low-stock.ts';
import type { LowStockSource } from './low-stock-source.ts';
import { readLowStock } from './read-low-stock.ts';

/** What is low, as a whole. With `productIds` the counts are those of these products. */
export interface LowStockSummary extends LowStockReport {
  /** Products that could not be read, and so are not judged; only where each is read by itself. */
  readonly failed: readonly LowStockFailure[];
}

/** Counts what is low, with as few items read as can be. */
export async function countLowStock(
  context: InventoryContext,
  source: LowStockSource,
): Promise<LowStockTotals> {
  if (source.productIds === undefined) {
    const { totals } = await readLowStock(context, source, source.smallQuery);
    if (totals !== undefined) return totals;
  }
  const { total_checked, critical_count, warning_count } = await reportLowStock(context, source);
  return { total_checked, critical_count, warning_count };
}

/** Reads all that is low, and what could not be read. */
export async function reportLowStock(
  context: InventoryContext,
  source: LowStockSource,
): Promise<LowStockSummary> {
  const failed: LowStockFailure[] = [];
  let told: LowStockTotals | undefined;
  const readPage = async (query: string) => {
    const page = await readLowStock(context, source, query);
    told ??= page.totals;
    failed.push(...(page.failed ?? []));
    return page;
  };
  const items: LowStockProduct[] = [];
  for await (const item of new PagedList({ ...source, readPage })) items.push(item);
  const critical = items.filter(({ status }) => status === 'critical').length;
  const productCount = source.productIds?.size;
  return {
    low_stock_products: items,
    total_checked: (productCount ?? items.length) - failed.length,
    critical_count: critical,
    warning_count: items.length - critical,
    ...(productCount === undefined && told),
    failed,
  };
}
