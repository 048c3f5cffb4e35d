import type { KeyValueStorage } from './create-reading-store.ts';

/** As much of `localStorage` as is used. */
export type WebStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * `localStorage` or `sessionStorage` as a place for readings. When it is full, what was put there is thrown away to make room,
 * and nothing else is touched.
 *
 * @example
 * createReadingStore(createWebStorage(localStorage));
 */
export function createWebStorage(storage: WebStorage, prefix = 'onhand:'): KeyValueStorage {
  const clear = () => {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    for (const key of keys) if (key?.startsWith(prefix)) storage.removeItem(key);
  };
  return {
    get: (key) => JSON.parse(storage.getItem(prefix + key) ?? 'null'),
    set: (key, reading) => {
      const text = JSON.stringify(reading);
      try {
        storage.setItem(prefix + key, text);
      } catch {
        // Full, as far as a browser tells; what fails again is told to the store.
        clear();
        storage.setItem(prefix + key, text);
      }
    },
    delete: (key) => storage.removeItem(prefix + key),
  };
}
