import type { KeyValueStorage } from './create-reading-store.ts';

const tableName = 'readings';

/**
 * A database of the browser as a place for readings, for many products or a worker, which has no `localStorage`.
 *
 * @example
 * createReadingStore(createIndexedDbStorage());
 */
export function createIndexedDbStorage(name = 'onhand', factory: IDBFactory = indexedDB): KeyValueStorage {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    opened ??= openDatabase(factory, name).catch((error) => {
      // So that the next one tries again.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const run = async (mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest) => {
    const database = await open();
    return toPromise(act(database.transaction(tableName, mode).objectStore(tableName)));
  };
  return {
    get: (key) => run('readonly', (table) => table.get(key)),
    set: (key, reading) => run('readwrite', (table) => table.put(reading, key)),
    delete: (key) => run('readwrite', (table) => table.delete(key)),
  };
}

function openDatabase(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(tableName);
  return toPromise(request);
}

function toPromise<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
