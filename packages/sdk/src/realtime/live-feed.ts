import type { Inventory } from '@onhand/spec';
import type { HistoryEntry } from '../answers/open-answers.ts';
import { toIfMatch } from '../arguments/to-if-match.ts';
import type { Moment } from '../cache/inventory-cache.ts';
import { learn } from '../cache/learn.ts';
import type { Observation } from '../cache/observation.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { decideNews, type News } from './decide-news.ts';
import type { LiveSubscriber } from './live-subscriber.ts';
import type { LiveUpdate } from './live-update.ts';

/** A state that came, and how. */
export interface Arrival {
  readonly inventory: Inventory;
  readonly change?: HistoryEntry | undefined;
  readonly source: LiveUpdate['source'];
  /** When it was asked for, or came without being asked for. */
  readonly moment: Moment;
}

/** One product: the newest that is known of it, and who is told. */
export class LiveFeed {
  readonly productId: string;
  readonly subscribers = new Set<LiveSubscriber>();
  readonly #context: InventoryContext;
  /** Goes up when a world begins anew. */
  world = 0;
  #newest: Observation | undefined;
  #source: LiveUpdate['source'] = 'realtime';
  #learnedAtMs = 0;

  constructor(context: InventoryContext, productId: string) {
    this.#context = context;
    this.productId = productId;
  }

  /** Whether somebody is told. */
  get isWanted(): boolean {
    return this.subscribers.size > 0;
  }

  /** The newest that is known. */
  get newest(): Observation | undefined {
    return this.#newest;
  }

  /** Tells somebody who comes later what is known already. */
  add(subscriber: LiveSubscriber): void {
    this.subscribers.add(subscriber);
    if (this.#newest === undefined) return;
    const { inventory } = this.#newest;
    subscriber.tell({ productId: this.productId, inventory, source: this.#source, missedChanges: 0 });
  }

  /** Takes in a state when it is newer than what is known, and tells of it. */
  take({ inventory: arrived, change, source, moment }: Arrival): News {
    const { productId } = this;
    const news = decideNews(this.#newest?.inventory, arrived);
    if (news === 'old') return news;
    if (news === 'anew') this.forget();
    const known = this.#newest?.inventory;
    // What it does not tell stays as it is known.
    const inventory = { ...known, ...arrived };
    this.#newest = { inventory, etag: toIfMatch(inventory.version, 'watch inventories') };
    this.#source = source;
    this.#learnedAtMs = this.#context.settings.runtime.now();
    learn(this.#context, this.#newest, { moment, ...(known !== undefined && { before: () => known }) });
    // The first state is of no change.
    const isTold = known !== undefined && change !== undefined;
    const steps = arrived.version - (known?.version ?? arrived.version);
    const missedChanges = isTold ? steps - 1 : steps;
    const update = { productId, inventory, source, missedChanges, ...(isTold && { change }) };
    for (const subscriber of [...this.subscribers]) subscriber.tell(update);
    return news;
  }

  /** Forgets what is known when the server was at a lower version after it was learned, and so is of another world now. */
  outlive(version: number, readAfterMs: number): void {
    if (version < (this.#newest?.inventory.version ?? 0) && this.#learnedAtMs < readAfterMs) this.forget();
  }

  /** Forgets what is known, here and in the cache, for it is of a world that is no more. */
  forget(): void {
    this.world++;
    this.#newest = undefined;
    this.#context.cache.remove(this.productId);
    for (const subscriber of this.subscribers) subscriber.forget(this.productId);
  }
}
