import type { AnyInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { LiveLane } from './live-lane.ts';
import { LiveSubscriber, type SubscriberInput } from './live-subscriber.ts';
import type { LiveStatus } from './subscribe-options.ts';

/** As many products as one stream carries. */
const maxProducts = 100;
/** What a subscription has is what its worst product has. */
const worstFirst: readonly LiveStatus[] = ['offline', 'connecting', 'polling', 'live'];

/** All subscriptions of one manager. They share streams, each of up to 100 products. */
export class LiveHub {
  readonly #context: InventoryContext;
  readonly #subscribers = new Set<LiveSubscriber>();
  #joining: LiveSubscriber[] = [];
  #lanes: readonly LiveLane[] = [];
  #isDue = false;
  #stopListening: (() => void) | undefined;

  constructor(context: InventoryContext) {
    this.#context = context;
  }

  /** Has somebody told from now on, until one of the signals is aborted. */
  join(input: SubscriberInput): void {
    const subscriber = new LiveSubscriber(this.#context, input);
    const signals = [input.closing, input.options.signal];
    if (signals.some((signal) => signal?.aborted)) {
      subscriber.close();
      return;
    }
    const onAbort = () => this.#leave(subscriber);
    for (const signal of signals) signal?.addEventListener('abort', onAbort, { signal: subscriber.closed });
    this.#subscribers.add(subscriber);
    this.#joining.push(subscriber);
    this.#stopListening ??= this.#listenToNetwork();
    this.#refreshSoon();
  }

  #leave(subscriber: LiveSubscriber, error?: AnyInventoryError): void {
    if (!this.#subscribers.delete(subscriber)) return;
    for (const id of subscriber.productIds) this.#laneOf(id)?.feeds.get(id)?.subscribers.delete(subscriber);
    subscriber.close(error);
    this.#refreshSoon();
  }

  /** Once for all that come and go at a time, such as the rows of a page. */
  #refreshSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#refresh();
    });
  }

  #refresh(): void {
    for (const subscriber of this.#joining.splice(0)) {
      if (!this.#subscribers.has(subscriber)) continue;
      for (const id of subscriber.productIds) this.#findLane(id).feeds.add(id, subscriber);
    }
    for (const lane of this.#lanes) {
      if (lane.feeds.wanted.length > 0) lane.refresh();
      else lane.close();
    }
    this.#lanes = this.#lanes.filter(({ feeds }) => feeds.wanted.length > 0);
    this.#tellStatus();
    if (this.#subscribers.size > 0) return;
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  #laneOf(productId: string): LiveLane | undefined {
    return this.#lanes.find((lane) => lane.feeds.get(productId) !== undefined);
  }

  #findLane(productId: string): LiveLane {
    const found =
      this.#laneOf(productId) ?? this.#lanes.find(({ feeds }) => feeds.wanted.length < maxProducts);
    if (found !== undefined) return found;
    const lane = new LiveLane({
      context: this.#context,
      onChange: () => this.#tellStatus(),
      onRefusal: (subscribers, error) => {
        for (const subscriber of subscribers) this.#leave(subscriber, error);
      },
    });
    this.#lanes = [...this.#lanes, lane];
    return lane;
  }

  #tellStatus(): void {
    // They all ask the same server with the same token.
    const failure = this.#lanes.find((lane) => lane.failure !== undefined)?.failure;
    for (const subscriber of this.#subscribers) {
      const statuses = [...subscriber.productIds].map((id) => this.#laneOf(id)?.statusOf(id) ?? 'connecting');
      const worst = worstFirst.find((status) => statuses.includes(status)) ?? 'live';
      subscriber.setStatus(worst, worst === 'offline' ? failure : undefined);
    }
  }

  /** A browser knows when its network goes and comes back. */
  #listenToNetwork(): () => void {
    if (typeof globalThis.navigator?.onLine !== 'boolean') return () => {};
    const onOnline = () => {
      for (const lane of this.#lanes) lane.wake();
    };
    const onOffline = () => {
      for (const lane of this.#lanes) lane.sleep();
    };
    addEventListener('online', onOnline);
    addEventListener('offline', onOffline);
    return () => {
      removeEventListener('online', onOnline);
      removeEventListener('offline', onOffline);
    };
  }
}
