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
  #run: Promise<AnyInventoryError | undefined> | undefined;

  constructor(input: ReaderInput) {
    this.#input = input;
  }

  /** Reads these, each after this moment, and tells why one was not answered, if any. Any number of calls is one run. */
  read(feeds: Iterable<LiveFeed>, source: 'catch-up' | 'poll'): Promise<AnyInventoryError | undefined> {
    for (const feed of feeds) this.#asked.add(feed);
    this.#run ??= this.#readAll(source).finally(() => {
      this.#run = undefined;
    });
    return this.#run;
  }

  async #readAll(source: 'catch-up' | 'poll'): Promise<AnyInventoryError | undefined> {
    let failure: AnyInventoryError | undefined;
    const work = async () => {
      for (const feed of this.#asked) {
        // One that is asked for again while it is read is read again, for the answer may be from before.
        this.#asked.delete(feed);
        failure = (await this.#read(feed, source)) ?? failure;
      }
    };
    // What is asked for while all are at their last is left to one more round.
    while (this.#asked.size > 0) await Promise.all(Array.from({ length: concurrency }, work));
    return failure;
  }

  async #read(feed: LiveFeed, source: 'catch-up' | 'poll'): Promise<AnyInventoryError | undefined> {
    const { context, signal, refuse } = this.#input;
    const { productId, newest: known, world } = feed;
    const moment = context.cache.moment();
    try {
      const { inventory } = await getInventory(context, { productId, known, signal });
      if (!signal.aborted && feed.world === world) feed.take({ inventory, source, moment });
    } catch (error) {
      if (!isInventoryError(error)) throw error;
      if (!isRefusal(error, context.tokens.canRefresh)) return error;
      refuse(feed, error);
    }
    return undefined;
  }
}

/** Whether asking again cannot help. */
function isRefusal({ code }: AnyInventoryError, canRefresh: boolean): boolean {
  if (code === 'unauthorized') return !canRefresh;
  return code === 'product-not-found' || code === 'forbidden';
}
