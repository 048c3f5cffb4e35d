import type { InventoryOperation } from '@onhand/spec';
import type { HistoryEntry } from '../answers/open-answers.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toPeriod } from '../arguments/to-period.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import type { PagedList } from '../pages/paged-list.ts';
import { browse, type ReportsPart } from './browse.ts';

/** Which changes of a product. */
export interface HistoryOptions extends ReadOptions {
  /** Only changes at or after this time. */
  readonly from?: Date | string | undefined;
  /** Only changes before this time. */
  readonly to?: Date | string | undefined;
  readonly operation?: InventoryOperation | undefined;
  /** Only changes with exactly this reason. */
  readonly reason?: string | undefined;
  readonly orderId?: string | undefined;
  /** Entries for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

/** The changes of one product, newest first, as a list that reads itself page by page. */
export function browseHistory(
  context: InventoryContext,
  productId: string,
  options: HistoryOptions,
): PagedList<HistoryEntry> {
  const { from, to, operation, reason, orderId } = options;
  const intent = `list the history of ${describeValue(productId)}`;
  const listing = {
    intent,
    route: toRoute('/products/{productId}/inventory/history', { productId }, intent),
    filters: { ...toPeriod(from, to, intent), operation, reason, order_id: orderId },
    pick: (part: ReportsPart) => part.listInventoryHistory,
  };
  return browse(context, listing, options);
}
