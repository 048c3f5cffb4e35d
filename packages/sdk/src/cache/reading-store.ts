import type { DatedReading } from './observation.ts';

/**
 * Where readings outlive the process; made by `createReadingStore` of `@onhand/sdk/storage`. None of it fails: what cannot be
 * had is not there.
 */
export interface ReadingStore {
  /** What was saved by this key, when it is whole and of this product. */
  load(key: string, productId: string): Promise<DatedReading | undefined>;
  /** Saves a reading, after whatever was begun before. */
  save(key: string, reading: DatedReading): void;
  remove(key: string): void;
}
