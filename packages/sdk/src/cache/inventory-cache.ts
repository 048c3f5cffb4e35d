import type { Inventory } from '@onhand/spec';
import { callSafely } from '../transport/hooks.ts';
import type { DatedReading, Observation } from './observation.ts';
import type { ReadingStore } from './reading-store.ts';

/** How long and how much is remembered, and for whom. */
export interface CacheSettings {
  /** How long a reading is given out without asking the server, in milliseconds. */
  readonly ttlMs: number;
  /** Products at most; the ones used longest ago are forgotten first. */
  readonly maxEntries: number;
  /** How old a reading may be to be given out in place of an error that may pass, in milliseconds; 0 is never. */
  readonly staleIfErrorMs: number;
  /**
   * Names the user who asks now, such as by an account's id. Where it gives `undefined` or fails, that is nobody, for whom
   * nothing is remembered. Without it another token from `accessToken()` is another user,
   * and that function is asked before anything is given out of memory.
   */
  readonly principal: (() => string | undefined) | undefined;
  /** Where readings outlive the process; only with a `principal`, so that nobody is shown what another one read. */
  readonly store: ReadingStore | undefined;
}

/** A point in time, taken before a request: its answer tells the state at that time or later. */
export interface Moment {
  readonly atMs: number;
  /** Goes up whenever something becomes doubtful. */
  readonly epoch: number;
  /** Goes up whenever somebody else begins to ask. */
  readonly reign: number;
}

interface Entry extends DatedReading {
  readonly freshFromMs: number;
}

/** Where the cache takes its surroundings from. */
export interface CacheSurroundings {
  readonly now: () => number;
  /** Which server the readings are of. */
  readonly server: string;
}

/**
 * What this manager knows of each product, for one user at a time. A version that is known is never replaced by an older
 * one, whatever order answers arrive in. Only reads use it; no change is ever computed from it.
 */
export class InventoryCache {
  readonly #settings: CacheSettings;
  readonly #surroundings: CacheSurroundings;
  readonly #entries = new Map<string, Entry>();
  /** `null` is nobody; `undefined` that nobody has asked yet. */
  #principal: string | null | undefined;
  #epoch = 0;
  #reign = 0;
  /** What was asked for before this is doubtful, be it stored anywhere. */
  #doubtedAtMs = Number.NEGATIVE_INFINITY;

  constructor(settings: CacheSettings, surroundings: CacheSurroundings) {
    this.#settings = settings;
    this.#surroundings = surroundings;
  }

  /** Takes note of who asks, and forgets everything when it was somebody else before. */
  use(principal: string | null): void {
    if (principal === this.#principal) return;
    if (this.#principal !== undefined) {
      this.#entries.clear();
      this.#reign++;
    }
    this.#principal = principal;
  }

  /** The present moment, to be kept until the answer to a request is there. */
  moment(): Moment {
    this.#lookWhoAsks();
    return { atMs: this.#surroundings.now(), epoch: this.#epoch, reign: this.#reign };
  }

  /** Whether nobody else has begun to ask since, and nothing has become doubtful. */
  isCurrent({ epoch, reign }: Moment): boolean {
    this.#lookWhoAsks();
    return epoch === this.#epoch && reign === this.#reign;
  }

  /** What is known of a product, however old it is. */
  find(productId: string): DatedReading | undefined {
    this.#lookWhoAsks();
    return this.#entries.get(productId);
  }

  /** What is known of a product and recent enough to be given out without asking. */
  findFresh(productId: string): Inventory | undefined {
    this.#lookWhoAsks();
    const entry = this.#entries.get(productId);
    if (entry === undefined || this.#ageOf(entry.freshFromMs) >= this.#settings.ttlMs) return undefined;
    this.#put(productId, entry);
    return entry.inventory;
  }

  /** What may be given out in place of an error: at most so old, or as old as the settings allow. */
  findStale(productId: string, maxAgeMs = this.#settings.staleIfErrorMs): Inventory | undefined {
    const entry = this.find(productId);
    return entry !== undefined && this.#ageOf(entry.askedAtMs) <= maxAgeMs && maxAgeMs > 0
      ? entry.inventory
      : undefined;
  }

  /** Takes in what a request asked at `moment` brought, and gives back the newest that is known. */
  store(observation: Observation, moment: Moment): Observation {
    const { id } = observation.inventory;
    const known = this.find(id);
    // What somebody else was told is not for who asks now.
    if (moment.reign !== this.#reign || this.#principal === null) return observation;
    if (known !== undefined && isOlder(observation.inventory, known.inventory)) return known;
    const reading = { ...observation, askedAtMs: moment.atMs };
    const isCertain = this.isCurrent(moment);
    this.#put(id, { ...reading, freshFromMs: isCertain ? moment.atMs : Number.NEGATIVE_INFINITY });
    if (isCertain) this.#settings.store?.save(this.#keyOf(id), reading);
    return observation;
  }

  /** Whether readings outlive the process. */
  get isStored(): boolean {
    return this.#settings.store !== undefined;
  }

  /** Takes in what an earlier process stored of a product, where nothing is known of it. */
  async load(productId: string): Promise<void> {
    const { store } = this.#settings;
    if (store === undefined || this.find(productId) !== undefined || this.#principal === null) return;
    const reign = this.#reign;
    const reading = await store.load(this.#keyOf(productId), productId);
    if (reading === undefined || this.find(productId) !== undefined || reign !== this.#reign) return;
    const isCertain = reading.askedAtMs > this.#doubtedAtMs;
    this.#put(productId, {
      ...reading,
      freshFromMs: isCertain ? reading.askedAtMs : Number.NEGATIVE_INFINITY,
    });
  }

  /** Has a product asked for again at the next read, because a change to it may have happened. */
  expire(productId: string): void {
    this.#epoch++;
    const entry = this.find(productId);
    if (entry !== undefined)
      this.#entries.set(productId, { ...entry, freshFromMs: Number.NEGATIVE_INFINITY });
    this.#settings.store?.remove(this.#keyOf(productId));
  }

  /** Has every product asked for again. */
  expireAll(): void {
    for (const productId of [...this.#entries.keys()]) this.expire(productId);
    this.#epoch++;
    this.#doubtedAtMs = this.#surroundings.now();
  }

  /** Forgets a product. */
  remove(productId: string): void {
    this.#entries.delete(productId);
    this.#settings.store?.remove(this.#keyOf(productId));
  }

  #put(productId: string, entry: Entry): void {
    // A Map keeps the order of insertion, so the first key is the one used longest ago.
    this.#entries.delete(productId);
    this.#entries.set(productId, entry);
    if (this.#entries.size <= this.#settings.maxEntries) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.remove(oldest);
  }

  #lookWhoAsks(): void {
    const { principal } = this.#settings;
    if (principal !== undefined) this.use(callSafely(principal) ?? null);
  }

  /** The distance, so that nothing lasts longer when the clock is set back. */
  #ageOf(timeMs: number): number {
    return Math.abs(this.#surroundings.now() - timeMs);
  }

  #keyOf(productId: string): string {
    this.#lookWhoAsks();
    return JSON.stringify([this.#surroundings.server, this.#principal, productId]);
  }
}

/** A lower version with a later time is not older: the server began a new life, for instance in development. */
export function isOlder(inventory: Inventory, known: Inventory): boolean {
  return (
    inventory.version < known.version && Date.parse(inventory.updated_at) <= Date.parse(known.updated_at)
  );
}
