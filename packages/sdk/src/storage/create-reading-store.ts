import { hasFields } from '../answers/has-fields.ts';
import { isInventory } from '../answers/is-inventory.ts';
import type { DatedReading } from '../cache/observation.ts';
import type { ReadingStore } from '../cache/reading-store.ts';

/** A place for values by key. Each method may return a promise, and may fail. */
export interface KeyValueStorage {
  get(key: string): unknown;
  set(key: string, reading: DatedReading): unknown;
  delete(key: string): unknown;
}

/** How a store is made. */
export interface ReadingStoreOptions {
  /** Told of each failure of the storage; the reads and writes of the manager go on without it. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * Makes a storage fit for `cache.store`: one that never fails, does one thing after the other, so that an older reading is
 * never written over a newer one, and believes nothing but a whole reading of the product that is asked for.
 *
 * @example
 * const cache = { store: createReadingStore(createWebStorage(localStorage)), principal: () => session.userId };
 */
export function createReadingStore(
  storage: KeyValueStorage,
  { onError = () => {} }: ReadingStoreOptions = {},
): ReadingStore {
  let last: Promise<unknown> = Promise.resolve();
  const next = (act: () => unknown): Promise<unknown> => {
    last = last.then(act).catch(onError);
    return last;
  };
  return {
    load: async (key, productId) => toReading(await next(() => storage.get(key)), productId),
    save: (key, reading) => void next(() => storage.set(key, reading)),
    remove: (key) => void next(() => storage.delete(key)),
  };
}

function toReading(value: unknown, productId: string): DatedReading | undefined {
  if (!hasFields(value, { inventory: isInventory, askedAtMs: 'number' })) return undefined;
  const { inventory, etag, askedAtMs } = value;
  if (!isInventory(inventory) || inventory.id !== productId || typeof askedAtMs !== 'number')
    return undefined;
  return { inventory, etag: typeof etag === 'string' ? etag : undefined, askedAtMs };
}
