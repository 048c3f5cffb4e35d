import type { Backorder } from '@onhand/spec';
import { checkPageSize } from '../arguments/check-page-size.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';
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
  { state, pageSize, signal }: BackordersOptions,
): PagedList<Backorder> {
  const intent = `list the backorders of ${describeValue(productId)}`;
  const path = `/products/${toPathSegment(productId, 'productId', intent)}/inventory/backorders`;
  const limit = pageSize === undefined ? undefined : checkPageSize(pageSize, intent);
  return new PagedList({
    intent,
    firstQuery: toQuery({ state, limit }),
    readPage: (query) => listBackorders(context, { intent, path, query, signal }),
  });
}
