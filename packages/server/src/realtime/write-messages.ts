/** Messages as they are sent. */
import type { RealtimeCrossing, RealtimeMark, RealtimeSnapshot, RealtimeUpdate } from '@onhand/spec';
import type { LedgerEntry } from '../engine/ledger-entry.ts';
import type { ProductState } from '../engine/product-state.ts';
import { toHistoryEntry, toInventory, toTimestamp } from '../wire.ts';
import type { RealtimeText } from './realtime-socket.ts';

/** A number, and the time that belongs to it. */
interface Place {
  readonly seq: number;
  readonly atMs: number;
  /** The versions of the products of a stream, added up. */
  readonly versionSum?: number;
}

export function writeSnapshot({ seq, atMs }: Place, state: ProductState): string {
  const message: RealtimeSnapshot = { v: 1, type: 'snapshot', seq, ...about(atMs, state) };
  return JSON.stringify(message);
}

export function writeUpdate(seq: number, state: ProductState, entry: LedgerEntry): string {
  const change = toHistoryEntry(entry);
  const message: RealtimeUpdate = {
    v: 1,
    type: 'inventory.updated',
    seq,
    ...about(entry.atMs, state),
    change,
  };
  return JSON.stringify(message);
}

export function writeCrossing(type: RealtimeCrossing['type'], seq: number, state: ProductState): string {
  const message: RealtimeCrossing = { v: 1, type, seq, ...about(state.updatedAtMs, state) };
  return JSON.stringify(message);
}

/** Whether a stream can be resumed after a mark: not while snapshots are still to come. */
export function writeMark(type: RealtimeMark['type'], { seq, atMs, versionSum }: Place): RealtimeText {
  const message: RealtimeMark = {
    v: 1,
    type,
    seq,
    at: toTimestamp(atMs),
    ...(versionSum !== undefined && { version_sum: versionSum }),
  };
  return { text: JSON.stringify(message), resumeAt: type === 'resync' ? null : seq };
}

function about(atMs: number, state: ProductState) {
  return {
    at: toTimestamp(atMs),
    product_id: state.id,
    version: state.version,
    data: toInventory(state),
  };
}
