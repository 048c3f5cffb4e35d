import type { HistoryEntry } from '../answers/open-answers.ts';
import type { PagedList } from '../pages/paged-list.ts';
import { browseHistory, type HistoryOptions } from '../workflows/browse-history.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/** The changes of one product, as `InventoryManager.history` gives them. */
export function listInventoryHistory(
  client: InventoryClient,
  { productId, ...options }: HistoryOptions & { readonly productId: string },
): PagedList<HistoryEntry> {
  return browseHistory(contextOf(client), productId, options);
}
