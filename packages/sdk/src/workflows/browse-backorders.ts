import type { Backorder } from '@onhand/spec';
import { checkPageSize } from '../arguments/check-page-size.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { listBackorders } from '../operations/list-backorders.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { PagedList } from '../pages/paged-list.ts';
import { toQuery } from '../pages/to-query.ts';

/** Which backorders of a product. */
export interface BackordersOptions extends ReadOptions {
  /** Only backorders in this state. */
  readonly state?: Backorder['state'] | undefined;
  /** Backorders for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

/** The backorders of one product by id, as a list that reads itself page by page. */
export function browseBackorders(
  context: InventoryContext,
  productId: string,
  { state, pageSize, ...limits }: BackordersOptions,
): PagedList<Backorder> {
  const intent = `list the backorders of ${describeValue(productId)}`;
  const route = toRoute('/products/{productId}/inventory/backorders', { productId }, intent);
  const limit = pageSize === undefined ? undefined : checkPageSize(pageSize, intent);
  return new PagedList({
    intent,
    firstQuery: toQuery({ state, limit }),
    readPage: (query) => listBackorders(context, { ...limits, intent, route, query }),
  });
}
