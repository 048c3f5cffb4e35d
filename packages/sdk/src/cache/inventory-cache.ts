import type { Inventory } from '@onhand/spec';

/** How long and how much is remembered. */
export interface CacheSettings {
  /** How long a reading is given out without asking the server, in milliseconds. */
  readonly ttlMs: number;
  /** Products at most; the ones used longest ago are forgotten first. */
  readonly maxEntries: number;
}

/** An inventory as the server told it. */
export interface Observation {
  readonly inventory: Inventory;
  /** What `If-None-Match` can name. */
  readonly etag: string | undefined;
}

/** A point in time, taken before a request: its answer tells the state at that time or later. */
export interface Moment {
  readonly atMs: number;
  /** Goes up whenever something becomes doubtful. */
  readonly epoch: number;
}

interface Entry extends Observation {
  readonly freshFromMs: number;
}

/**
 * What this manager knows of each product. A version that is known is never replaced by an older one, whatever order answers
 * arrive in. Only reads use it; no change is ever computed from it.
 */
export class InventoryCache {
  readonly #settings: CacheSettings;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();
  #epoch = 0;

  constructor(settings: CacheSettings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /** The present moment, to be kept until the answer to a request is there. */
  moment(): Moment {
    return { atMs: this.#now(), epoch: this.#epoch };
  }

  /** Whether nothing has become doubtful since. */
  isCurrent({ epoch }: Moment): boolean {
    return epoch === this.#epoch;
  }

  /** What is known of a product, however old it is. */
  find(productId: string): Observation | undefined {
    return this.#entries.get(productId);
  }

  /** What is known of a product and recent enough to be given out without asking. */
  findFresh(productId: string): Observation | undefined {
    const entry = this.#entries.get(productId);
    // The distance, so that an entry does not last longer when the clock is set back.
    if (entry === undefined || Math.abs(this.#now() - entry.freshFromMs) >= this.#settings.ttlMs)
      return undefined;
    this.#put(productId, entry);
    return entry;
  }

  /** Takes in what a request asked at `moment` brought, and gives back the newest that is known. */
  store(observation: Observation, moment: Moment): Observation {
    const { id } = observation.inventory;
    const known = this.#entries.get(id);
    if (known !== undefined && isOlder(observation.inventory, known.inventory)) return known;
    this.#put(id, {
      ...observation,
      freshFromMs: this.isCurrent(moment) ? moment.atMs : Number.NEGATIVE_INFINITY,
    });
    return observation;
  }

  /** Has a product asked for again at the next read, because a change to it may have happened. */
  expire(productId: string): void {
    this.#epoch++;
    const entry = this.#entries.get(productId);
    if (entry !== undefined)
      this.#entries.set(productId, { ...entry, freshFromMs: Number.NEGATIVE_INFINITY });
  }

  /** Has every product asked for again. */
  expireAll(): void {
    for (const productId of [...this.#entries.keys()]) this.expire(productId);
    this.#epoch++;
  }

  /** Forgets a product. */
  remove(productId: string): void {
    this.#entries.delete(productId);
  }

  #put(productId: string, entry: Entry): void {
    // A Map keeps the order of insertion, so the first key is the one used longest ago.
    this.#entries.delete(productId);
    this.#entries.set(productId, entry);
    if (this.#entries.size <= this.#settings.maxEntries) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      return;
    }
  }
}

/** A lower version with a later time is not older: the server began a new life, for instance in development. */
function isOlder(inventory: Inventory, known: Inventory): boolean {
  return (
    inventory.version < known.version && Date.parse(inventory.updated_at) <= Date.parse(known.updated_at)
  );
}
