import type { Inventory } from '@onhand/spec';
import { hasFields } from '../answers/has-fields.ts';
import { isHistoryEntry } from '../answers/is-history-entry.ts';
import { isInventory } from '../answers/is-inventory.ts';
import type { HistoryEntry } from '../answers/open-answers.ts';

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

/**
 * A message; `ignored` when it is of a version that is not known, `malformed` when it is none. Of a kind that is not known the
 * number counts all the same: a ping counts it too.
 */
export function parseMessage(text: unknown): LiveMessage | 'ignored' | 'malformed' {
  const message = parseJson(text);
  if (!hasFields(message, { v: 'number', type: 'string' })) return 'malformed';
  const { v, seq, product_id: productId, data, change, version_sum: versionSum } = message;
  if (v !== 1) return 'ignored';
  if (typeof seq !== 'number') return 'malformed';
  const type = String(message.type);
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
