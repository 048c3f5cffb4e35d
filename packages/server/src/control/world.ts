import type { PlainHandler } from '../http/create-handler.ts';
import type { BeforeCommit } from '../http/route.ts';
import type { Realtime } from '../realtime/realtime.ts';
import type { Sequence } from '../realtime/sequence.ts';
import type { MemoryStore } from '../store/memory-store.ts';
import type { StoreImage } from '../store/store-image.ts';

/** A store with the handler over it. Another can be put in its place; requests in hand finish in the one they began in. */
export interface World {
  readonly store: MemoryStore;
  readonly answer: PlainHandler;
  readonly realtime: Realtime;
  /** Whether a ticket for a stream was issued here. */
  readonly hasTicket: (ticket: string) => boolean;
}

/** What worlds that follow one another share. */
export interface Surroundings {
  readonly clock: () => number;
  readonly ids: () => string;
  readonly beforeCommit: BeforeCommit;
  /** The numbers of what is told, which go on from one world to the next. */
  readonly sequence: Sequence;
}

/**
 * Begins an era, which ends with a reset: what outlives a single world, such as the audit trail, begins with it. Returns
 * how to make a world of that era that goes on from an image.
 */
export type BeginEra = (surroundings: Surroundings) => (image: StoreImage) => World;
