import { type AnyInventoryError, isInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { getInventory } from '../operations/get-inventory.ts';
import type { LiveFeed } from './live-feed.ts';

/** Readings under way at a time. */
const concurrency = 8;

/** What a reader works with. */
interface ReaderInput {
  readonly context: InventoryContext;
  /** Aborted when nobody is told any more. */
  readonly signal: AbortSignal;
  /** Told when a product may not be watched, or does not exist. */
  readonly refuse: (feed: LiveFeed, error: AnyInventoryError) => void;
}

/** Reads products as everybody does, with the ETag of what is known: where there is no stream, or where one lost messages. */
export class LiveReader {
  readonly #input: ReaderInput;
  readonly #asked = new Set<LiveFeed>();
  #run: Promise<boolean> | undefined;

  constructor(input: ReaderInput) {
    this.#input = input;
  }

  /** Reads these, each after this moment, and tells whether all of them were answered. Any number of calls is one run. */
  read(feeds: Iterable<LiveFeed>, source: 'catch-up' | 'poll'): Promise<boolean> {
    for (const feed of feeds) this.#asked.add(feed);
    this.#run ??= this.#readAll(source).finally(() => {
      this.#run = undefined;
    });
    return this.#run;
  }

  async #readAll(source: 'catch-up' | 'poll'): Promise<boolean> {
    let isAnswered = true;
    const work = async () => {
      for (const feed of this.#asked) {
        // One that is asked for again while it is read is read again, for the answer may be from before.
        this.#asked.delete(feed);
        isAnswered = (await this.#read(feed, source)) && isAnswered;
      }
    };
    // What is asked for while all are at their last is left to one more round.
    while (this.#asked.size > 0) await Promise.all(Array.from({ length: concurrency }, work));
    return isAnswered;
  }

  async #read(feed: LiveFeed, source: 'catch-up' | 'poll'): Promise<boolean> {
    const { context, signal, refuse } = this.#input;
    const { productId, newest: known, world } = feed;
    const moment = context.cache.moment();
    try {
      const { inventory } = await getInventory(context, { productId, known, signal });
      if (!signal.aborted && feed.world === world) feed.take({ inventory, source, moment });
      return true;
    } catch (error) {
      if (!isInventoryError(error)) throw error;
      if (!isRefusal(error, context.tokens.canRefresh)) return false;
      refuse(feed, error);
      return true;
    }
  }
}

/** Whether asking again cannot help. */
function isRefusal({ code }: AnyInventoryError, canRefresh: boolean): boolean {
  if (code === 'unauthorized') return !canRefresh;
  return code === 'product-not-found' || code === 'forbidden';
}
