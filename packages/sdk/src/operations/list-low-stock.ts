import { isLowStockReport } from '../answers/is-low-stock-report.ts';
import type { LowStockProduct, LowStockReport } from '../answers/open-answers.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import { toNextQuery } from '../pages/to-next-query.ts';
import type { ListInput } from './list-input.ts';

/** How many products were judged, and how many of them are low. */
export type LowStockTotals = Omit<LowStockReport, 'low_stock_products'>;

/** A page, and the totals over all pages. */
export interface LowStockPage extends Page<LowStockProduct> {
  readonly totals: LowStockTotals;
}

/** Reads one page of what is low. */
export async function listLowStock(
  { transport }: InventoryContext,
  { intent, route, query, ...limits }: ListInput,
): Promise<LowStockPage> {
  const request = { intent, method: 'GET', ...route, path: route.path + query, isExpected: isLowStockReport };
  const { body, answer } = await transport.send(request, limits);
  const { low_stock_products: items, ...totals } = body;
  return { items, totals, nextQuery: toNextQuery(answer, intent) };
}
