import type { InventoryErrorCode } from '../errors/inventory-error.ts';
import { type AnyInventoryError, isInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { decideDelayMs, decideReconnect } from './decide-reconnect.ts';
import { decideSet } from './decide-set.ts';
import { LiveFeeds } from './live-feeds.ts';
import { LiveReader } from './live-reader.ts';
import { LiveRoute } from './live-route.ts';
import { LiveStream, type StreamTransport } from './live-stream.ts';
import type { LiveSubscriber } from './live-subscriber.ts';
import type { LiveMessage } from './parse-message.ts';
import { scheduleQuietly } from './schedule-quietly.ts';
import type { StreamEnd } from './stream.ts';
import type { LiveStatus } from './subscribe-options.ts';

/** How long to wait for more changes to what is wanted, before another stream is opened for it. */
const regroupMs = 100;

/** What says that the server could not be reached at all. */
const unreachable: readonly (InventoryErrorCode | undefined)[] = ['network', 'timeout'];

/** What a lane works with. */
export interface LaneInput {
  readonly context: InventoryContext;
  /** Told when the status of its products may be another. */
  readonly onChange: () => void;
  /** Told who cannot be told any more, and why. */
  readonly onRefusal: (subscribers: Iterable<LiveSubscriber>, error: AnyInventoryError) => void;
}

/**
 * Keeps products current: over one stream, or by asking. Another stream, be it for other products or in a better way, takes over when
 * it has told all that it carries, and only then is the one before closed: versions make the overlap harmless.
 */
export class LiveLane {
  readonly #input: LaneInput;
  readonly feeds: LiveFeeds;
  readonly #reader: LiveReader;
  readonly #route: LiveRoute;
  readonly #controller = new AbortController();
  /** The stream that tells, and the one that is to take over. */
  #current: LiveStream | undefined;
  #next: LiveStream | undefined;
  /** The last that had told everything: another can go on from there. */
  #last: LiveStream | undefined;
  #isPolling = false;
  /** Whether nothing came through the last time. */
  #isAway = false;
  /** Why that was, where it is known. */
  failure: AnyInventoryError | undefined;
  /** Whether messages were lost, and what they told has not been read yet. */
  #isLossy = false;
  /** Streams in a row that did not last. */
  #attempt = 0;
  /** Set while something is to follow by itself. */
  #cancelWait: (() => void) | undefined;
  #cancelUpgrade = () => {};

  constructor(input: LaneInput) {
    this.#input = input;
    this.feeds = new LiveFeeds(input.context);
    this.#route = new LiveRoute(input.context);
    this.#reader = new LiveReader({
      context: input.context,
      signal: this.#controller.signal,
      refuse: ({ subscribers }, error) => input.onRefusal([...subscribers], error),
    });
  }

  statusOf(productId: string): LiveStatus {
    if (this.#isAway) return 'offline';
    if (this.#current?.productIds.has(productId)) return 'live';
    return this.#isPolling ? 'polling' : 'connecting';
  }

  /** Does what follows from the products that are wanted now. */
  refresh(): void {
    const { wanted } = this.feeds;
    const stream = this.#next ?? this.#current;
    if (stream !== undefined) {
      if (this.#cancelWait === undefined && decideSet(stream.productIds, wanted) === 'replace')
        this.#wait(() => this.#open(), regroupMs);
    } else if (this.#isPolling) {
      const unknown = this.feeds.of(wanted).filter(({ newest }) => newest === undefined);
      void this.#reader.read(unknown, 'poll');
    } else if (this.#cancelWait === undefined) this.#open();
  }

  /** Tries the best way again at once: the network has come back, or is another. */
  wake(): void {
    this.#route.forgive();
    this.#attempt = 0;
    this.#begin();
  }

  /** Takes note that the platform has no network, until something is heard all the same. */
  sleep(): void {
    this.#setAway(true);
  }

  /** Leaves nothing behind. */
  close(): void {
    this.#controller.abort();
    this.#stopWaiting();
    this.#cancelUpgrade();
    this.#current?.close();
    this.#next?.close();
  }

  #open(): void {
    const isBest = this.#current?.transport === this.#route.choose();
    if (isBest && this.#isSufficient()) this.#scheduleUpgrade(0);
    else this.#begin();
  }

  #begin(): void {
    this.#stopWaiting();
    this.#isPolling = false;
    const transport = this.#route.choose();
    if (transport === 'polling') void this.#poll();
    else this.#openStream(transport);
  }

  #openStream(transport: StreamTransport): void {
    this.#next?.close();
    const productIds = this.feeds.wanted;
    const last = this.#isLossy ? undefined : this.#last;
    this.#next = new LiveStream({
      context: this.#input.context,
      transport,
      productIds,
      since: productIds.every((id) => last?.productIds.has(id)) ? last?.seq : undefined,
      onMessage: (stream, message) => this.#hear(stream, message),
      onEnd: (stream, end) => void this.#lose(stream, end),
    });
  }

  #hear(stream: LiveStream, message: LiveMessage | 'malformed'): void {
    if (message === 'malformed') return void this.#catchUp(stream, stream.productIds);
    this.#route.praise(stream.transport);
    const { type, seq, versionSum = 0 } = message;
    if (type === 'resync') {
      stream.isResynced = true;
      stream.seq = seq;
      for (const id of stream.productIds) stream.missing.add(id);
    }
    this.#take(stream, message);
    const isBehind = seq > stream.seq || stream.missing.size > 0 || this.#isLossy;
    stream.seq = Math.max(stream.seq, seq);
    if ((type === 'ping' && isBehind) || this.feeds.sumVersions(stream.productIds) < versionSum)
      void this.#catchUp(stream, stream.productIds);
    this.#settle(stream);
    this.#setAway(false);
  }

  #take(stream: LiveStream, { type, inventory, change }: LiveMessage): void {
    if (inventory === undefined) return;
    // What another user is told is not for who asks now.
    const moment = { ...this.#input.context.cache.moment(), reign: stream.reign };
    const feed = this.feeds.get(inventory.id);
    if (type === 'snapshot' && stream.isResynced) feed?.outlive(inventory.version, stream.openedAtMs);
    const news = feed?.take({ inventory, change, source: 'realtime', moment });
    if (type === 'snapshot') stream.missing.delete(inventory.id);
    else if (news === 'gap') void this.#catchUp(stream, [inventory.id]);
  }

  /** Reads what messages may have told that did not come. What cannot be read now is read at the next ping. */
  async #catchUp(stream: LiveStream, productIds: Iterable<string>): Promise<void> {
    this.#isLossy = true;
    const ids = [...productIds];
    const failure = await this.#reader.read(this.feeds.of(ids), 'catch-up');
    if (failure !== undefined || this.#controller.signal.aborted) return;
    this.#isLossy = false;
    for (const id of ids) stream.missing.delete(id);
    this.#settle(stream);
  }

  /** Has a stream take over that has told everything. */
  #settle(stream: LiveStream): void {
    if (stream !== this.#next || !stream.isWhole) return;
    this.#current?.close();
    this.#current = stream;
    this.#last = stream;
    this.#next = undefined;
    this.#isPolling = false;
    this.#setAway(false);
    this.feeds.keep(stream.productIds);
    this.#scheduleUpgrade(0);
    this.#input.onChange();
    this.refresh();
  }

  /** Does what follows from the end of a stream. */
  async #lose(stream: LiveStream, { closeCode, error }: StreamEnd): Promise<void> {
    if (stream === this.#next) this.#next = undefined;
    else this.#current = undefined;
    if (this.#current === undefined) this.#cancelUpgrade();
    this.#attempt = stream.hasLasted ? 1 : this.#attempt + 1;
    const { context, onRefusal } = this.#input;
    const refusal = isInventoryError(error) ? error : undefined;
    const { action, delayMs, isFault, isNewWorld } = decideReconnect({
      closeCode,
      error: refusal,
      isHeard: stream.isHeard,
      attempt: this.#attempt,
      canRefresh: context.tokens.canRefresh,
      chance: context.settings.runtime.random(),
    });
    if (isNewWorld) {
      this.#last = undefined;
      this.feeds.forget();
    }
    if (action === 'end' && refusal !== undefined) return onRefusal(this.feeds.subscribers, refusal);
    this.#input.onChange();
    const isAlone = !stream.isHeard && this.#current === undefined && !this.#isPolling;
    const { length } = this.feeds.wanted;
    const isUnclear = action === 'inspect' || (isFault && isAlone && refusal === undefined);
    const failure = isUnclear ? await this.#inspect(stream) : undefined;
    // Where nothing else gets through either, the way is not at fault.
    if (isFault && !unreachable.includes(failure?.code)) this.#route.blame(stream.transport);
    if (isAlone && this.#current === undefined)
      this.#setAway(!(isUnclear || isFault) || failure !== undefined, failure ?? refusal);
    this.#goOn(this.feeds.wanted.length < length ? 0 : delayMs);
  }

  /**
   * Reads the products of a stream that was not to be had: what may not be watched is refused there, with an error of its own, and
   * the next stream goes without it; and nobody has to wait for the next stream to be told how things are.
   */
  #inspect({ productIds }: LiveStream): Promise<AnyInventoryError | undefined> {
    this.#cancelWait ??= () => {};
    return this.#reader.read(this.feeds.of(productIds), 'poll');
  }

  #goOn(delayMs: number): void {
    if (this.#controller.signal.aborted || this.#next !== undefined || this.#isPolling) return;
    if (this.#isSufficient()) this.#scheduleUpgrade(delayMs);
    else this.#wait(() => this.#open(), delayMs);
  }

  /** Asks for every product, and again after a while, until a stream takes over. */
  async #poll(): Promise<void> {
    const { runtime, realtime } = this.#input.context.settings;
    const transport = this.#route.choose();
    if (transport !== 'polling' && this.#next === undefined) this.#openStream(transport);
    this.#isPolling = true;
    this.#cancelWait = () => {};
    const failure = await this.#reader.read(this.feeds.of(this.feeds.wanted), 'poll');
    if (this.#controller.signal.aborted || !this.#isPolling) return;
    this.#setAway(failure !== undefined, failure);
    this.#input.onChange();
    if (failure === undefined)
      return this.#wait(() => void this.#poll(), realtime.pollIntervalMs * (0.9 + runtime.random() / 5));
    // Nothing gets through, so that it was not for the streams' sake that they did not.
    this.#route.forgive();
    this.#isPolling = false;
    this.#attempt++;
    this.#wait(() => this.#open(), decideDelayMs({ attempt: this.#attempt, chance: runtime.random() }));
  }

  #setAway(isAway: boolean, failure?: AnyInventoryError): void {
    this.failure = failure;
    if (isAway === this.#isAway) return;
    this.#isAway = isAway;
    this.#input.onChange();
  }

  /** Whether the stream that tells carries all that is wanted. */
  #isSufficient(): boolean {
    return this.#current !== undefined && decideSet(this.#current.productIds, this.feeds.wanted) === 'keep';
  }

  #scheduleUpgrade(leastMs: number): void {
    this.#stopWaiting();
    this.#cancelUpgrade();
    const delayMs = this.#current && this.#route.upgradeMs(this.#current.transport);
    if (delayMs === undefined) return;
    const { runtime } = this.#input.context.settings;
    this.#cancelUpgrade = scheduleQuietly(runtime, () => this.#open(), Math.max(leastMs, delayMs));
  }

  #wait(callback: () => void, delayMs: number): void {
    this.#stopWaiting();
    this.#cancelWait = this.#input.context.settings.runtime.schedule(callback, delayMs);
  }

  #stopWaiting(): void {
    this.#cancelWait?.();
    this.#cancelWait = undefined;
  }
}
