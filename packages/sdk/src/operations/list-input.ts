import type { Route } from '../arguments/to-route.ts';
import type { ReadOptions } from './read-options.ts';

/** Which page of which list. */
export interface ListInput extends ReadOptions {
  /** What reading the list is called in messages. */
  readonly intent: string;
  /** Where the list is. */
  readonly route: Route;
  /** Which page: a query with its `?`, or nothing for the first. */
  readonly query: string;
}
