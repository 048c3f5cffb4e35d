import type { HistoryQuery, IdPage, Page } from './inventory-store.ts';

/** A page of things in ascending order of their ids. */
export function pageById<Item extends { readonly id: string }>(
  sorted: readonly Item[],
  { afterId, limit }: IdPage,
): Page<Item> {
  const start = afterId === undefined ? 0 : countWhile(sorted, ({ id }) => id <= afterId);
  const items = sorted.slice(start, start + limit);
  return { items, total: sorted.length, hasMore: start + items.length < sorted.length };
}

/** A page of entries that are stored oldest first, newest first. */
export function pageOfHistory<Entry extends { readonly seq: number }>(
  entries: readonly Entry[],
  query: HistoryQuery<Entry>,
): Page<Entry> {
  const { before } = query;
  const matching = query.matches ? entries.filter(query.matches) : entries;
  const older = before === undefined ? matching.length : countWhile(matching, ({ seq }) => seq < before);
  const end = Math.max(0, older - query.offset);
  const start = Math.max(0, end - query.limit);
  return { items: matching.slice(start, end).reverse(), total: matching.length, hasMore: start > 0 };
}

/** How many items at the front hold a condition that none after them does, found by halving: a list can be long. */
function countWhile<Item>(sorted: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
