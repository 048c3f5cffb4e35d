import type { HistoryEntry, InventoryOperation } from '@onhand/spec';
import { checkPageSize } from '../arguments/check-page-size.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toRoute } from '../arguments/to-route.ts';
import { toTimestamp } from '../arguments/to-timestamp.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { listInventoryHistory } from '../operations/list-inventory-history.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { PagedList } from '../pages/paged-list.ts';
import { toQuery } from '../pages/to-query.ts';

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
  const intent = `list the history of ${describeValue(productId)}`;
  const route = toRoute('/products/{productId}/inventory/history', { productId }, intent);
  const limits = { ...options };
  return new PagedList({
    intent,
    firstQuery: toHistoryQuery(options, intent),
    readPage: (query) => listInventoryHistory(context, { ...limits, intent, route, query }),
  });
}

function toHistoryQuery(
  { from, to, operation, reason, orderId, pageSize }: HistoryOptions,
  intent: string,
): string {
  return toQuery({
    start_date: from === undefined ? undefined : toTimestamp(from, 'from', intent),
    end_date: to === undefined ? undefined : toTimestamp(to, 'to', intent),
    operation,
    reason,
    order_id: orderId,
    limit: pageSize === undefined ? undefined : checkPageSize(pageSize, intent),
  });
}
