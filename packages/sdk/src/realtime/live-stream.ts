import type { InventoryContext } from '../inventory-context.ts';
import { eventStreamPart } from '../parts/event-stream.ts';
import { type LiveMessage, parseMessage } from './parse-message.ts';
import type { LiveTransport } from './realtime-settings.ts';
import { runWebSocket } from './run-web-socket.ts';
import { scheduleQuietly } from './schedule-quietly.ts';
import type { RunStream, StreamEnd } from './stream.ts';

/** A server that is there says so every 30 s. */
const longestSilenceMs = 60_000;
/** A stream that ends sooner than this after it began counts with those before it. */
const lastingMs = 10_000;
/** Texts that are no messages, before a stream is given up. */
const maxMalformed = 3;

/** The ways that are streams. */
export type StreamTransport = Exclude<LiveTransport, 'polling'>;

const runners: { readonly [Transport in StreamTransport]: RunStream } = {
  'web-socket': runWebSocket,
  // On demand, because it brings a parser along that a socket does not need.
  'event-stream': (request) =>
    eventStreamPart.load().then(
      ({ runEventStream }) => runEventStream(request),
      () => ({}),
    ),
};

/** What a stream is opened with, and who hears of it. */
export interface StreamInput {
  readonly context: InventoryContext;
  readonly transport: StreamTransport;
  readonly productIds: readonly string[];
  readonly since: number | undefined;
  readonly onMessage: (stream: LiveStream, message: LiveMessage | 'malformed') => void;
  readonly onEnd: (stream: LiveStream, end: StreamEnd) => void;
}

/** One stream, from its opening to its end. */
export class LiveStream {
  readonly transport: StreamTransport;
  readonly productIds: ReadonlySet<string>;
  readonly openedAtMs: number;
  /** Whether the server no longer knows what was told before it. */
  isResynced = false;
  /** The products whose state is still to come. */
  readonly missing: Set<string>;
  /** The newest message that came. */
  seq: number;
  /** Who it was opened for, as the cache counts them. */
  reign = 0;
  readonly #input: StreamInput;
  readonly #controller = new AbortController();
  #begunAtMs: number | undefined;
  #heardAtMs: number;
  #malformed = 0;
  #cancelTimer = () => {};

  constructor(input: StreamInput) {
    const { context, transport, productIds, since } = input;
    this.#input = input;
    this.transport = transport;
    this.productIds = new Set(productIds);
    this.missing = new Set(since === undefined ? productIds : []);
    this.seq = since ?? 0;
    this.openedAtMs = context.settings.runtime.now();
    this.#heardAtMs = this.openedAtMs;
    this.#listenUntil(context.settings.timeoutMs);
    const { signal } = this.#controller;
    const hear = (text: unknown) => this.#hear(text);
    void runners[transport]({ context, productIds, since, signal, hear }).then((end) => this.#end(end));
  }

  /** Whether anything was understood on it. */
  get isHeard(): boolean {
    return this.#begunAtMs !== undefined;
  }

  /** Whether everything up to `seq` has come. */
  get isWhole(): boolean {
    return this.isHeard && this.missing.size === 0;
  }

  /** Whether it was there for a while. */
  get hasLasted(): boolean {
    return this.#begunAtMs !== undefined && this.#now() - this.#begunAtMs >= lastingMs;
  }

  /** Ends it without a word; nothing is heard of it any more. */
  close(): void {
    this.#cancelTimer();
    this.#controller.abort();
  }

  #hear(text: unknown): void {
    if (this.#controller.signal.aborted) return;
    this.#heardAtMs = this.#now();
    const message = parseMessage(text);
    if (message === 'ignored') return;
    if (message === 'malformed') this.#malformed++;
    else if (!this.isHeard) this.#begin();
    if (this.#malformed > maxMalformed) this.#end({});
    else this.#input.onMessage(this, message);
  }

  #begin(): void {
    this.#begunAtMs = this.#now();
    this.reign = this.#input.context.cache.moment().reign;
  }

  #end(end: StreamEnd): void {
    if (this.#controller.signal.aborted) return;
    this.close();
    this.#input.onEnd(this, end);
  }

  /** Ends it after a silence: one timer, that is set anew when it is due and not at each message. */
  #listenUntil(delayMs: number): void {
    const { runtime, timeoutMs } = this.#input.context.settings;
    this.#cancelTimer = scheduleQuietly(
      runtime,
      () => {
        const limitMs = this.isHeard ? longestSilenceMs : timeoutMs;
        const restMs = limitMs - Math.abs(this.#now() - this.#heardAtMs);
        if (restMs <= 0) this.#end({});
        else this.#listenUntil(restMs);
      },
      delayMs,
    );
  }

  #now(): number {
    return this.#input.context.settings.runtime.now();
  }
}
