import type { HistoryEntry } from '@onhand/sdk';

/** How many pieces there were from a moment on. */
export interface StockPoint {
  readonly at: number;
  readonly stock: number;
  readonly reserved: number;
}

/** The counts over time, oldest first: what there was before the first entry, and what each of them made of it. */
export function toSeries(entries: readonly HistoryEntry[]): readonly StockPoint[] {
  const oldestFirst = [...entries].sort((one, other) => one.seq - other.seq);
  const first = oldestFirst[0];
  if (first === undefined) return [];
  const begin = {
    at: Date.parse(first.timestamp),
    stock: first.previous_stock,
    reserved: first.previous_reserved,
  };
  return [
    begin,
    ...oldestFirst.map((entry) => ({
      at: Date.parse(entry.timestamp),
      stock: entry.new_stock,
      reserved: entry.new_reserved,
    })),
  ];
}
