import type { HistoryEntry } from '@onhand/sdk';
import type { IconName } from '../basics/icon.tsx';
import type { Words } from '../words/use-words.tsx';

/** What an entry says first: what happened, and how many pieces it was about. */
export function describeEntry(entry: HistoryEntry, { labels, format }: Words): string {
  const texts = labels.entry;
  const moved = format.amount(Math.abs(entry.adjustment));
  const held = format.amount(Math.abs(entry.reserved_adjustment));
  const promised = format.amount(Math.abs(entry.backorder_adjustment));
  switch (entry.kind) {
    case 'received':
      return entry.operation === 'increment' ? texts.received(moved) : texts.added(moved);
    case 'counted':
      return texts.counted(format.amount(entry.new_stock));
    case 'reserved':
      return entry.reserved_adjustment === 0 ? texts.renewed : texts.reserved(held);
    case 'released':
      return texts.released(held);
    case 'reservation_expired':
      return texts.expired(held);
    case 'shipped':
      return texts.shipped(moved);
    case 'backordered':
      return texts.backordered(promised);
    case 'backorder_filled':
      return texts.backorderFilled(promised);
    case 'settings':
      return texts.settings;
    // Adjusted, or what a later server may call it: what came of it is told by the numbers.
    default:
      if (entry.adjustment === 0) return texts.unchanged;
      return entry.adjustment > 0 ? texts.added(moved) : texts.removed(moved);
  }
}

/** Goods come in, go out, are promised, or neither. */
export function toEntryIcon({ kind, adjustment }: HistoryEntry): IconName {
  if (kind === 'settings') return 'gear';
  if (kind === 'counted') return 'equals';
  if (adjustment > 0) return 'plus';
  if (adjustment < 0) return 'minus';
  if (kind === 'reservation_expired') return 'clock';
  return 'lock';
}
