import type { HistoryEntry, Inventory } from '@onhand/spec';
import { hasFields } from '../answers/has-fields.ts';
import { isHistoryEntry } from '../answers/is-history-entry.ts';
import { isInventory } from '../answers/is-inventory.ts';

/** A message of the server, as far as anything depends on it. */
export interface LiveMessage {
  readonly type: string;
  /** Rises over all messages. */
  readonly seq: number;
  /** The state that it tells. */
  readonly inventory?: Inventory;
  readonly change?: HistoryEntry;
  /** What the versions of the products of the stream add up to, where the message tells it. */
  readonly versionSum?: number;
}

/** What tells a state. Lines that are crossed follow from the states, so that they need not be told. */
const stateful = ['snapshot', 'inventory.updated'];
const known = [
  ...stateful,
  'inventory.low_stock',
  'inventory.recovered',
  'inventory.out_of_stock',
  'resumed',
  'resync',
  'ping',
];

/** A message; `ignored` when it is of a kind or version that is not known, `malformed` when it is none. */
export function parseMessage(text: unknown): LiveMessage | 'ignored' | 'malformed' {
  const message = parseJson(text);
  if (!hasFields(message, { v: 'number', type: 'string' })) return 'malformed';
  const { v, type, seq, product_id: productId, data, change, version_sum: versionSum } = message;
  if (v !== 1 || typeof type !== 'string' || !known.includes(type)) return 'ignored';
  if (typeof seq !== 'number') return 'malformed';
  if (!stateful.includes(type)) return { type, seq, ...(typeof versionSum === 'number' && { versionSum }) };
  if (!isInventory(data) || data.id !== productId) return 'malformed';
  return { type, seq, inventory: data, ...(isHistoryEntry(change) && { change }) };
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
