import { isInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type LowStockPage, type LowStockTotals, listLowStock } from '../operations/list-low-stock.ts';
import { judgeLowStock, type LowStockFailure } from './judge-low-stock.ts';
import type { LowStockSource } from './low-stock-source.ts';

/** A page of what is low, with what could not be judged; only a server knows the totals over all pages. */
export interface JudgedPage extends Omit<LowStockPage, 'totals'> {
  readonly totals?: LowStockTotals;
  readonly failed?: readonly LowStockFailure[];
}

/** Reads one page of what is low, or each product by itself where the server has no such list. */
export async function readLowStock(
  context: InventoryContext,
  { intent, route, threshold, status, productIds, limits }: LowStockSource,
  query: string,
): Promise<JudgedPage> {
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

/** The same, where a product that cannot be judged is a failure. */
export async function readLowStockPage(
  context: InventoryContext,
  source: LowStockSource,
  query: string,
): Promise<JudgedPage> {
  const page = await readLowStock(context, source, query);
  const [failure] = page.failed ?? [];
  if (failure !== undefined) throw failure.error;
  return page;
}

/** Whether the server does not offer the list at all. */
function isMissing(error: unknown): boolean {
  return isInventoryError(error) && [404, 405, 501].includes(error.status ?? 0);
}
