import type { HistoryEntry } from '@onhand/sdk';
import type { Words } from '../words/use-words.tsx';

export interface HistoryDay {
  readonly key: string;
  /** "Today", "Yesterday" where the time now is known, or the date. */
  readonly name: string;
  readonly entries: readonly HistoryEntry[];
}

/** Entries by the day that they were made on in the user's time zone, in the order they come in. */
export function groupByDay(entries: readonly HistoryEntry[], words: Words): readonly HistoryDay[] {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const key = words.format.dayKey(entry.timestamp);
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  return [...days].map(([key, ofDay]) => ({
    key,
    name: toDayName(ofDay[0]?.timestamp ?? '', words),
    entries: ofDay,
  }));
}

function toDayName(at: string, { labels, format, now }: Words): string {
  if (now === undefined) return format.day(at);
  const today = format.dayKey(now);
  if (format.dayKey(at) === today) return labels.history.today;
  return format.dayKey(at) === toDayBefore(today) ? labels.history.yesterday : format.day(at);
}

/** In UTC every day has 24 hours, so that no change of the clocks comes between. */
function toDayBefore(key: string): string {
  return new Date(Date.parse(`${key}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
