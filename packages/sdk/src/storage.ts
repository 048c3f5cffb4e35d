export type { DatedReading } from './cache/observation.ts';
export type { ReadingStore } from './cache/reading-store.ts';
export { createIndexedDbStorage } from './storage/create-indexed-db-storage.ts';
export {
  createReadingStore,
  type KeyValueStorage,
  type ReadingStoreOptions,
} from './storage/create-reading-store.ts';
export { createWebStorage, type WebStorage } from './storage/create-web-storage.ts';
