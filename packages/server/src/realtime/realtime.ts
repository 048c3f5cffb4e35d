import { realtimeCloseCodes } from '@onhand/spec';
import type { ProductView } from '../engine/product-view.ts';
import type { CommittedStep } from '../store/committed-step.ts';
import type { InventoryStore } from '../store/inventory-store.ts';
import { settleDue } from '../store/settle-due.ts';
import { type Audience, createAudience, type Listener } from './audience.ts';
import { createEventLog, type EventLog } from './event-log.ts';
import type { ResolvedRealtime } from './realtime-options.ts';
import type { RealtimeSocket, RealtimeStream, RealtimeText } from './realtime-socket.ts';
import { createRoster, type Room, type Roster } from './roster.ts';
import type { Sequence } from './sequence.ts';
import { createTimetable, type Timetable } from './timetable.ts';
import { writeMark } from './write-messages.ts';
import { sumVersions, writeOpening } from './write-opening.ts';

const beatMs = 30_000;
const never = Number.POSITIVE_INFINITY;

/** What somebody wants to follow. */
export interface StreamOrder {
  readonly productIds: readonly string[];
  /** The number that the client had come to; absent when it begins. */
  readonly since: number | undefined;
  readonly caller: {
    readonly subject: string;
    /** When the stream has to end, since the token does. */
    readonly expiresAtMs: number | null;
  };
}

/** Why a stream ends. */
export interface Ending {
  /** A close code of a WebSocket. */
  readonly code: number;
  readonly reason: string;
}

/** What realtime is made with. */
export interface RealtimeSetting {
  readonly store: InventoryStore;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly sequence: Sequence;
  readonly options: ResolvedRealtime;
  readonly onError: (error: unknown) => void;
}

interface Stream extends Listener {
  readonly subject: string;
  readonly expiresAtMs: number;
  readonly socket: RealtimeSocket;
  /** The newest number when it began. */
  startSeq: number;
}

const { tooMany, unauthorized, overloaded, notFound, beganAnew, internal } = realtimeCloseCodes;
const endings = {
  slow: { code: tooMany, reason: 'The client reads too slowly and has missed messages.' },
  expired: { code: unauthorized, reason: 'The token that opened the stream has expired.' },
  serverFull: { code: overloaded, reason: 'The server has as many streams as it takes.' },
  userFull: { code: tooMany, reason: 'The user has as many streams open as one may have.' },
  gone: { code: notFound, reason: 'A product of the stream is not there.' },
  anew: { code: beganAnew, reason: 'The products of the stream have begun anew.' },
  failed: { code: internal, reason: 'The server failed to open the stream.' },
} as const satisfies Readonly<Record<string, Ending>>;

/** The log of what one store commits, and those who follow it. */
export class Realtime {
  readonly #setting: RealtimeSetting;
  readonly #log: EventLog;
  readonly #audience: Audience<Stream>;
  readonly #streams: Roster<Stream>;
  readonly #timetable: Timetable;
  #nextBeatMs = never;
  #nextExpiryMs = never;
  #isTicking = false;
  /** Whether the clock was set while something was being done. */
  #isDueAgain = false;
  #ended: Ending | undefined;

  constructor(setting: RealtimeSetting) {
    const { options, clock, sequence } = setting;
    this.#setting = setting;
    this.#log = createEventLog(options.eventLimit, sequence);
    this.#audience = createAudience(options.defer);
    this.#streams = createRoster(options.maxStreams, options.maxStreamsPerUser);
    this.#timetable = createTimetable(clock, options.wait, () => this.tick());
  }

  /** How many streams are open. */
  get count(): number {
    return this.#streams.items.size;
  }

  get maxStreamsPerUser(): number {
    return this.#setting.options.maxStreamsPerUser;
  }

  /** Whether a user may open one more. */
  findRoom(subject: string): Room {
    return this.#streams.findRoom(subject);
  }

  /** Tells of a change that was committed. */
  publish(step: CommittedStep): void {
    // Whoever still works on a world that was replaced writes into no log of the present one.
    if (this.#ended !== undefined) return;
    this.#audience.publish(this.#log.append(step));
  }

  /** Begins a stream. Where it cannot, the socket is closed and told why. */
  open(order: StreamOrder, socket: RealtimeSocket): RealtimeStream {
    const { subject, expiresAtMs } = order.caller;
    const stream: Stream = {
      subject,
      socket,
      productIds: new Set(order.productIds),
      expiresAtMs: expiresAtMs ?? never,
      startSeq: 0,
      take: (messages) => this.#send(stream, messages),
    };
    const refusal = this.#ended ?? this.#whyFull(subject);
    if (refusal !== undefined) close(socket, refusal);
    else this.#begin(stream, order);
    return { end: () => this.#leave(stream) };
  }

  /** Does what is due by the clock. To be called when that was set. */
  tick(): void {
    this.#isDueAgain = this.#isTicking;
    if (this.#isTicking || this.count === 0) return;
    this.#isTicking = true;
    this.#doAllThatIsDue()
      .catch(this.#setting.onError)
      .finally(() => {
        this.#isTicking = false;
      });
  }

  /** Ends the streams of products that begin anew, and makes every number of before one of another log. */
  beginAnew(productIds: readonly string[]): void {
    this.#log.beginAnew();
    for (const stream of this.#streams.items) {
      if (productIds.some((id) => stream.productIds.has(id))) this.#end(stream, endings.anew);
    }
  }

  /** Ends all streams, with a word, or without an ending by breaking their connections. */
  cut(ending?: Ending): void {
    this.#audience.flush();
    for (const stream of this.#streams.items) {
      if (ending !== undefined) this.#end(stream, ending);
      else if (this.#leave(stream)) stream.socket.drop();
    }
  }

  /** Ends all streams, and each that is still to come. */
  end(ending: Ending): void {
    this.cut(ending);
    this.#ended ??= ending;
  }

  #whyFull(subject: string): Ending | undefined {
    const room = this.findRoom(subject);
    if (room === 'free') return undefined;
    return room === 'server-full' ? endings.serverFull : endings.userFull;
  }

  #begin(stream: Stream, order: StreamOrder): void {
    const { store, onError } = this.#setting;
    this.#streams.add(stream);
    // Within the atomic step, so that no change can be between the state that it begins with and what it is told.
    const beginning = store.transact([...stream.productIds], (views) => {
      this.#join(stream, order.since, views);
      return { answer: undefined };
    });
    beginning
      .then(() => this.#planNext(stream))
      .catch((error: unknown) => {
        onError(error);
        this.#end(stream, endings.failed);
      });
  }

  #join(stream: Stream, since: number | undefined, views: readonly (ProductView | undefined)[]): void {
    const { sequence, clock, options } = this.#setting;
    const states = views.flatMap((view) => (view === undefined ? [] : [view.state]));
    if (states.length < views.length) {
      this.#end(stream, endings.gone);
      return;
    }
    this.#audience.join(stream, sumVersions(states));
    stream.startSeq = sequence.last();
    const opening = writeOpening({
      place: { seq: stream.startSeq, atMs: clock() },
      states,
      isResumed: since !== undefined,
      missed: since === undefined ? undefined : this.#readMissed(stream, since),
      maxBytes: options.maxBufferedBytes / 2,
    });
    this.#send(stream, opening);
  }

  #readMissed({ productIds }: Stream, since: number) {
    return this.#log.readAfter(since)?.filter(({ productId }) => productIds.has(productId));
  }

  #send(stream: Stream, messages: readonly RealtimeText[]): void {
    const { clock, options } = this.#setting;
    if (stream.expiresAtMs <= clock()) this.#end(stream, endings.expired);
    else if (stream.socket.bufferedBytes() > options.maxBufferedBytes) this.#end(stream, endings.slow);
    else stream.socket.send(messages);
  }

  async #doAllThatIsDue(): Promise<void> {
    do {
      this.#isDueAgain = false;
      // What is planned was planned by the clock as it was.
      this.#timetable.clear();
      await this.#doWhatIsDue();
    } while (this.#isDueAgain);
  }

  async #doWhatIsDue(): Promise<void> {
    const { store, clock } = this.#setting;
    if (this.#nextExpiryMs <= clock()) this.#endExpired();
    await settleDue(store, clock());
    if (this.#isBeatDue()) this.#beat();
    await this.#planNext();
  }

  /** Also where it is further off than beats are apart, for then the clock was set back, and clients wait for a sign of life. */
  #isBeatDue(): boolean {
    const restMs = this.#nextBeatMs - this.#setting.clock();
    return restMs <= 0 || (restMs > beatMs && restMs < never);
  }

  #endExpired(): void {
    const nowMs = this.#setting.clock();
    this.#nextExpiryMs = never;
    for (const stream of this.#streams.items) {
      if (stream.expiresAtMs <= nowMs) this.#end(stream, endings.expired);
      else this.#nextExpiryMs = Math.min(this.#nextExpiryMs, stream.expiresAtMs);
    }
  }

  /** Asks each client whether it is there, and tells it how far it should have come. */
  #beat(): void {
    const nowMs = this.#setting.clock();
    this.#nextBeatMs = nowMs + beatMs;
    this.#audience.flush();
    const pings = new Map<string, RealtimeText[]>();
    for (const stream of this.#streams.items) {
      const { lastSeq, versionSum } = this.#audience.standingOf(stream);
      const seq = Math.max(stream.startSeq, lastSeq);
      const key = `${seq} ${versionSum}`;
      const ping = pings.get(key) ?? [writeMark('ping', { seq, atMs: nowMs, versionSum })];
      pings.set(key, ping);
      stream.socket.probe?.();
      this.#send(stream, ping);
    }
  }

  /** Until the next beat no hold can fall due that is not there yet: each is given at least a minute. */
  async #planNext(opened?: Stream): Promise<void> {
    // It may have ended before it began.
    if (this.count === 0) return;
    if (opened !== undefined) this.#nextExpiryMs = Math.min(this.#nextExpiryMs, opened.expiresAtMs);
    if (this.#nextBeatMs === never) this.#nextBeatMs = this.#setting.clock() + beatMs;
    const nextDueMs = (await this.#setting.store.readNextDueAtMs()) ?? never;
    // The last one may have left meanwhile, and what nobody follows needs no timer.
    if (this.count === 0) return;
    this.#timetable.plan(Math.min(this.#nextBeatMs, this.#nextExpiryMs, nextDueMs));
  }

  #end(stream: Stream, ending: Ending): void {
    if (this.#leave(stream)) close(stream.socket, ending);
  }

  /** Whether it had not left before. */
  #leave(stream: Stream): boolean {
    if (!this.#streams.remove(stream)) return false;
    this.#audience.leave(stream);
    if (this.count === 0) this.#rest();
    return true;
  }

  #rest(): void {
    this.#timetable.clear();
    this.#nextBeatMs = never;
    this.#nextExpiryMs = never;
  }
}

function close(socket: RealtimeSocket, { code, reason }: Ending): void {
  socket.close(code, reason);
}
