import type { AuditRecord } from '@onhand/spec';
import { checkPageSize } from '../arguments/check-page-size.ts';
import { toRoute } from '../arguments/to-route.ts';
import { toTimestamp } from '../arguments/to-timestamp.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { listAuditRecords } from '../operations/list-audit-records.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { PagedList } from '../pages/paged-list.ts';
import { toQuery } from '../pages/to-query.ts';

/** Which attempts. */
export interface AuditOptions extends ReadOptions {
  /** Only attempts at or after this time. */
  readonly from?: Date | string | undefined;
  /** Only attempts before this time. */
  readonly to?: Date | string | undefined;
  /** Only attempts of this subject. */
  readonly actor?: string | undefined;
  /** Only attempts of this operation, by its `operationId`, such as `updateInventory`. */
  readonly action?: string | undefined;
  readonly productId?: string | undefined;
  /** Only attempts that ended so. */
  readonly outcome?: AuditRecord['outcome'] | undefined;
  /** Records for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

const intent = 'list the audit records';

/** What was attempted, newest first, as a list that reads itself page by page. */
export function browseAudit(context: InventoryContext, options: AuditOptions): PagedList<AuditRecord> {
  const limits = { ...options };
  const route = toRoute('/inventory/audit', {}, intent);
  return new PagedList({
    intent,
    firstQuery: toAuditQuery(options),
    readPage: (query) => listAuditRecords(context, { ...limits, intent, route, query }),
  });
}

function toAuditQuery({ from, to, actor, action, productId, outcome, pageSize }: AuditOptions): string {
  return toQuery({
    start_date: from === undefined ? undefined : toTimestamp(from, 'from', intent),
    end_date: to === undefined ? undefined : toTimestamp(to, 'to', intent),
    actor,
    action,
    product_id: productId,
    outcome,
    limit: pageSize === undefined ? undefined : checkPageSize(pageSize, intent),
  });
}
