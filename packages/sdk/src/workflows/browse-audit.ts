import type * as wire from '@onhand/spec';
import type { AuditRecord } from '../answers/open-answers.ts';
import { toPeriod } from '../arguments/to-period.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import type { PagedList } from '../pages/paged-list.ts';
import { browse, type ReportsPart } from './browse.ts';

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
  readonly outcome?: wire.AuditRecord['outcome'] | undefined;
  /** Records for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

const intent = 'list the audit records';

/** What was attempted, newest first, as a list that reads itself page by page. */
export function browseAudit(context: InventoryContext, options: AuditOptions): PagedList<AuditRecord> {
  const { from, to, actor, action, productId, outcome } = options;
  const listing = {
    intent,
    route: toRoute('/inventory/audit', {}, intent),
    filters: { ...toPeriod(from, to, intent), actor, action, product_id: productId, outcome },
    pick: (part: ReportsPart) => part.listAuditRecords,
  };
  return browse(context, listing, { ...options });
}
