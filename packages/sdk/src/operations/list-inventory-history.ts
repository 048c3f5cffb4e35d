import { isHistoryEntry } from '../answers/is-history-entry.ts';
import type { HistoryEntry } from '../answers/open-answers.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import type { ListInput } from './list-input.ts';
import { readPage } from './read-page.ts';

/** Reads one page of the history whose path is given. */
export async function listInventoryHistory(
  context: InventoryContext,
  input: ListInput,
): Promise<Page<HistoryEntry>> {
  return readPage(context, input, isHistoryEntry);
}
