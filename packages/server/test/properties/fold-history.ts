import type { HistoryEntry } from '@onhand/spec';
import { expect } from 'vitest';

interface Numbers {
  readonly stock: number;
  readonly reserved: number;
  readonly backordered: number;
}

/** Adds up a history, oldest first, and expects on the way that each entry begins where the one before it ended. */
export function foldHistory(beginning: Numbers, entries: readonly HistoryEntry[]) {
  const held = new Map<string, number>();
  let numbers: Numbers = {
    stock: beginning.stock,
    reserved: beginning.reserved,
    backordered: beginning.backordered,
  };
  let since = '';
  for (const [index, entry] of entries.entries()) {
    expect({ seq: entry.seq, version: entry.version }).toEqual({ seq: index + 1, version: index + 2 });
    expect({ stock: entry.previous_stock, reserved: entry.previous_reserved }).toEqual({
      stock: numbers.stock,
      reserved: numbers.reserved,
    });
    expect(entry.new_stock - entry.previous_stock).toBe(entry.adjustment);
    expect(entry.new_reserved - entry.previous_reserved).toBe(entry.reserved_adjustment);
    expect(entry.timestamp >= since).toBe(true);
    since = entry.timestamp;
    numbers = {
      stock: numbers.stock + entry.adjustment,
      reserved: numbers.reserved + entry.reserved_adjustment,
      backordered: numbers.backordered + entry.backorder_adjustment,
    };
    const { reservation_id: id } = entry;
    if (id !== null) held.set(id, (held.get(id) ?? 0) + entry.reserved_adjustment);
  }
  return { ...numbers, held };
}
