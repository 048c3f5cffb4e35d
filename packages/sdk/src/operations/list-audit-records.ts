import { isAuditRecord } from '../answers/is-audit-record.ts';
import type { AuditRecord } from '../answers/open-answers.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import type { ListInput } from './list-input.ts';
import { readPage } from './read-page.ts';

/** Reads one page of the audit records. */
export async function listAuditRecords(
  context: InventoryContext,
  input: ListInput,
): Promise<Page<AuditRecord>> {
  return readPage(context, input, isAuditRecord);
}
