import type { HistoryEntry } from '@onhand/sdk';
import type { ListData } from './list-data.ts';

type History = ListData<HistoryEntry>;

/**
 * A history with an entry on top that has just been told of. `undefined` when there is something missing in between, so that it
 * must be read again.
 */
export function addEntry(history: History, entry: HistoryEntry): History | undefined {
  const top = topOf(history)?.seq ?? 0;
  if (entry.seq <= top) return history;
  return entry.seq === top + 1 ? prepend(history, [entry]) : undefined;
}

/** A history as it was read, with the entries on top that were told of while it was on its way. */
export function mergeHistory(known: History | undefined, arrived: History): History {
  const top = topOf(arrived);
  const items = known?.pages.flatMap((page) => page.items) ?? [];
  const place = items.findIndex(({ id }) => id === top?.id);
  // Where the newest that was read is not known, it may be another ledger: the server can have begun a new life.
  return place > 0 ? prepend(arrived, items.slice(0, place)) : arrived;
}

function topOf({ pages }: History): HistoryEntry | undefined {
  return pages[0]?.items[0];
}

function prepend(history: History, entries: readonly HistoryEntry[]): History {
  const [first, ...others] = history.pages;
  if (first === undefined) return history;
  return { ...history, pages: [{ ...first, items: [...entries, ...first.items] }, ...others] };
}
