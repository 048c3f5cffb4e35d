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
  if (now !== undefined && format.dayKey(at) === format.dayKey(now)) return labels.history.today;
  if (now !== undefined && format.dayKey(at) === format.dayKey(dayBefore(format.dayKey(now)))) {
    return labels.history.yesterday;
  }
  return format.day(at);
}

/** Noon, which is on the same day wherever it is read as local time; days of 23 hours are none the less days. */
const dayBefore = (key: string): number => new Date(`${key}T12:00:00`).getTime() - 24 * 60 * 60 * 1000;
