import type { InventoryContext } from '../inventory-context.ts';
import { LiveFeed } from './live-feed.ts';
import type { LiveSubscriber } from './live-subscriber.ts';

/** The products of a lane: those that somebody is told of, and those that a stream still carries for nobody. */
export class LiveFeeds {
  readonly #context: InventoryContext;
  readonly #feeds = new Map<string, LiveFeed>();

  constructor(context: InventoryContext) {
    this.#context = context;
  }

  /** The ids of those that somebody is told of. */
  get wanted(): readonly string[] {
    return [...this.#feeds.values()].filter(({ isWanted }) => isWanted).map(({ productId }) => productId);
  }

  get subscribers(): readonly LiveSubscriber[] {
    return [...this.#feeds.values()].flatMap(({ subscribers }) => [...subscribers]);
  }

  get(productId: string): LiveFeed | undefined {
    return this.#feeds.get(productId);
  }

  /** Those of these products. */
  of(productIds: Iterable<string>): readonly LiveFeed[] {
    return [...productIds].flatMap((id) => this.#feeds.get(id) ?? []);
  }

  /** What the versions that are known of these products add up to. */
  sumVersions(productIds: Iterable<string>): number {
    return this.of(productIds).reduce((sum, { newest }) => sum + (newest?.inventory.version ?? 0), 0);
  }

  /** Has somebody told of a product. */
  add(productId: string, subscriber: LiveSubscriber): void {
    const feed = this.#feeds.get(productId) ?? new LiveFeed(this.#context, productId);
    this.#feeds.set(productId, feed);
    feed.add(subscriber);
  }

  /** Drops what nobody is told of, but for these. */
  keep(productIds: ReadonlySet<string>): void {
    for (const [id, { isWanted }] of this.#feeds)
      if (!isWanted && !productIds.has(id)) this.#feeds.delete(id);
  }

  /** Forgets every state. */
  forget(): void {
    for (const feed of this.#feeds.values()) feed.forget();
  }
}
