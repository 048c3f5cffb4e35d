import type { ReadOptions } from './read-options.ts';

/** Which page of which list. */
export interface ListInput extends ReadOptions {
  /** What reading the list is called in messages. */
  readonly intent: string;
  /** Where the list is, encoded. */
  readonly path: string;
  /** Which page: a query with its `?`, or nothing for the first. */
  readonly query: string;
}
