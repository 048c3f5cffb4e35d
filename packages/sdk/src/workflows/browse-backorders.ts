import type * as wire from '@onhand/spec';
import type { Backorder } from '../answers/open-answers.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import type { PagedList } from '../pages/paged-list.ts';
import { browse, type ReportsPart } from './browse.ts';

/** Which backorders of a product. */
export interface BackordersOptions extends ReadOptions {
  /** Only backorders in this state. */
  readonly state?: wire.Backorder['state'] | undefined;
  /** Backorders for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

/** The backorders of one product by id, as a list that reads itself page by page. */
export function browseBackorders(
  context: InventoryContext,
  productId: string,
  options: BackordersOptions,
): PagedList<Backorder> {
  const intent = `list the backorders of ${describeValue(productId)}`;
  const listing = {
    intent,
    route: toRoute('/products/{productId}/inventory/backorders', { productId }, intent),
    filters: { state: options.state },
    pick: (part: ReportsPart) => part.listBackorders,
  };
  return browse(context, listing, options);
}
