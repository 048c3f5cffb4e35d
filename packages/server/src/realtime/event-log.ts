import type { RealtimeCrossing } from '@onhand/spec';
import type { CommittedStep } from '../store/committed-step.ts';
import { findCrossings } from './find-crossings.ts';
import type { RealtimeText } from './realtime-socket.ts';
import type { Sequence } from './sequence.ts';
import { writeCrossing, writeUpdate } from './write-messages.ts';

/** Something that happened to a product. Its text is written when somebody first wants it, and only once. */
export class RealtimeEvent {
  readonly seq: number;
  readonly #step: CommittedStep;
  readonly #crossing: RealtimeCrossing['type'] | undefined;
  #message: RealtimeText | undefined;

  constructor(seq: number, step: CommittedStep, crossing?: RealtimeCrossing['type']) {
    this.seq = seq;
    this.#step = step;
    this.#crossing = crossing;
  }

  get productId(): string {
    return this.#step.applied.state.id;
  }

  /** Whether it is the change itself, which raised the version by one, and not what followed from it. */
  get isChange(): boolean {
    return this.#crossing === undefined;
  }

  get message(): RealtimeText {
    this.#message ??= { text: this.#write(), resumeAt: this.seq };
    return this.#message;
  }

  #write(): string {
    const { state, entry } = this.#step.applied;
    return this.#crossing === undefined
      ? writeUpdate(this.seq, state, entry)
      : writeCrossing(this.#crossing, this.seq, state);
  }
}

/** What happened last to all products, in order and without a gap. */
export interface EventLog {
  /** The events of a change, which are now the last ones. */
  append(step: CommittedStep): readonly RealtimeEvent[];
  /** Everything after a number, or `undefined` when some of it is gone, or the number is none of this log. */
  readAfter(seq: number): readonly RealtimeEvent[] | undefined;
  /** Forgets everything, and makes every number that was given before one of another log. */
  beginAnew(): void;
}

/** Keeps the last `limit` events; the oldest are dropped, some at a time. */
export function createEventLog(limit: number, sequence: Sequence): EventLog {
  const dropLength = Math.max(1, Math.min(1_000, Math.floor(limit / 10)));
  let events: RealtimeEvent[] = [];
  /** The number before the first event that is kept. */
  let floor = sequence.leap();

  function write(event: RealtimeEvent): RealtimeEvent {
    events.push(event);
    if (events.length > limit) {
      events.splice(0, dropLength);
      floor += dropLength;
    }
    return event;
  }

  return {
    append(step) {
      const appended = [write(new RealtimeEvent(sequence.next(), step))];
      for (const crossing of findCrossings(step.before, step.applied.state)) {
        appended.push(write(new RealtimeEvent(sequence.next(), step, crossing)));
      }
      return appended;
    },
    readAfter(seq) {
      return seq < floor || seq > sequence.last() ? undefined : events.slice(seq - floor);
    },
    beginAnew() {
      events = [];
      floor = sequence.leap();
    },
  };
}
