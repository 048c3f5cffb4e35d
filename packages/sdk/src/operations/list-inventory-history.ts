import type { HistoryEntry } from '@onhand/spec';
import { isHistoryEntry } from '../answers/is-history-entry.ts';
import { isListOf } from '../answers/is-list-of.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import { toNextQuery } from '../pages/to-next-query.ts';
import type { ListInput } from './list-input.ts';

const isHistory = isListOf(isHistoryEntry);

/** Reads one page of the history whose path is given. */
export async function listInventoryHistory(
  { transport }: InventoryContext,
  { intent, path, query, signal }: ListInput,
): Promise<Page<HistoryEntry>> {
  const request = { intent, method: 'GET', path: path + query, isExpected: isHistory };
  const { body, answer } = await transport.send(request, { signal });
  return { items: body, nextQuery: toNextQuery(answer, intent) };
}
