import type * as wire from '@onhand/spec';
import { checkNumber } from '../arguments/check-number.ts';
import { checkPageSize } from '../arguments/check-page-size.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { toQuery } from '../pages/to-query.ts';
import type { ProductIds } from '../realtime/on-demand.ts';
import { LowStockList } from './low-stock-list.ts';

/** What counts as low, and which of it. */
export interface LowStockOptions extends ReadOptions {
  /** Judge every product by this line, also those that nobody watches, instead of by its own. */
  readonly threshold?: number | undefined;
  /** Only products with this status. */
  readonly status?: wire.LowStockProduct['status'] | undefined;
  /** Only this product, or these. Where the server has no list of what is low, each of them is read, eight at a time. */
  readonly productIds?: ProductIds | undefined;
  /** Products for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

const intent = 'list low stock';

/** The products that are low, critical ones first. */
export function browseLowStock(
  context: InventoryContext,
  { threshold, status, pageSize, productIds: ids, ...limits }: LowStockOptions,
): LowStockList {
  const productIds = ids === undefined ? undefined : new Set([ids].flat());
  for (const productId of productIds ?? []) toPathSegment(productId, 'productIds', intent);
  checkNumber(threshold ?? 0, 'threshold', { min: 0, intent });
  const limit = pageSize === undefined ? undefined : checkPageSize(pageSize, intent);
  return new LowStockList(context, {
    intent,
    route: toRoute('/inventory/low-stock', {}, intent),
    firstQuery: toQuery({ threshold, status, limit }),
    smallQuery: toQuery({ threshold, status, limit: 1 }),
    threshold,
    status,
    productIds,
    limits,
  });
}
