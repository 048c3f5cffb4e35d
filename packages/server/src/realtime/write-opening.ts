import type { ProductState } from '../engine/product-state.ts';
import type { RealtimeEvent } from './event-log.ts';
import type { RealtimeText } from './realtime-socket.ts';
import { writeMark, writeSnapshot } from './write-messages.ts';

/** What a stream begins from. */
export interface Opening {
  /** The newest number, and the present time. */
  readonly place: { readonly seq: number; readonly atMs: number };
  /** The products of the stream as they are. */
  readonly states: readonly ProductState[];
  /** Whether the client goes on from a number of before. */
  readonly isResumed: boolean;
  /** What it missed since, of its products; `undefined` when that is not known. */
  readonly missed: readonly RealtimeEvent[] | undefined;
  /** More than this is not told again. */
  readonly maxBytes: number;
}

/** What a stream begins with: what was missed, or how everything is. */
export function writeOpening({ place, states, isResumed, missed, maxBytes }: Opening): RealtimeText[] {
  if (isResumed) {
    const replay = missed?.map(({ message }) => message);
    if (replay !== undefined && lengthOf(replay) <= maxBytes)
      return [...replay, writeMark('resumed', { ...place, versionSum: sumVersions(states) })];
  }
  const last = states.length - 1;
  const snapshots = states.map((state, index) => ({
    text: writeSnapshot(place, state),
    // With one of several a client does not know all yet.
    resumeAt: index === last ? place.seq : null,
  }));
  return isResumed ? [writeMark('resync', place), ...snapshots] : snapshots;
}

/** What a client can tell by whether it has missed something. */
export function sumVersions(states: readonly ProductState[]): number {
  return states.reduce((sum, { version }) => sum + version, 0);
}

/** In UTF-16 units, which is near enough to bytes. */
function lengthOf(messages: readonly RealtimeText[]): number {
  return messages.reduce((length, { text }) => length + text.length, 0);
}
