import type { AppliedChange } from '../engine/applied-change.ts';
import type { ProductView } from '../engine/decide-change.ts';
import type { LedgerEntry } from '../engine/ledger-entry.ts';
import type { ProductState } from '../engine/product-state.ts';

/**
 * Where state lives. The one narrow seam between the rules and the memory, file or database that keeps what they decide.
 *
 * `transact` is the only way to change anything: it hands the products to `decide` and commits what that returns in
 * one step that nothing can come between.
 */
export interface InventoryStore {
  /** Runs `decide` on the products (absent ones as `undefined`) and commits its `commit`, atomically. */
  transact<Answer>(
    productIds: readonly string[],
    decide: (products: readonly (ProductView | undefined)[]) => Decision<Answer>,
  ): Promise<Answer>;

  readProduct(productId: string): Promise<ProductState | undefined>;

  /** Products by id, ascending, from the first one after `afterId`. */
  listProducts(page: { afterId: string | undefined; limit: number }): Promise<ProductPage>;

  /** Entries that match, newest first. */
  readHistory(productId: string, query: HistoryQuery): Promise<HistoryPage>;

  /** Takes the key for a request that is about to run, or says what became of the first one. */
  claimKey(claim: KeyClaim, nowMs: number): Promise<KeyStatus>;

  /** Gives back the key of a request that was refused or failed, so that it can be used again. */
  releaseKey(scope: string): Promise<void>;
}

/** What an atomic step answers, and what it changes, if anything. */
export interface Decision<Answer> {
  readonly answer: Answer;
  readonly commit?: Commit;
}

/** Everything that one step writes: all of it or none. */
export interface Commit {
  readonly changes: readonly { readonly applied: AppliedChange; readonly fingerprint: string }[];
  /** The answer to give to whoever sends the same key again. */
  readonly keyed?: { readonly scope: string; readonly answer: StoredAnswer };
}

/** An Idempotency-Key within its scope (caller, method and path), and what was asked with it. */
export interface KeyClaim {
  readonly scope: string;
  readonly fingerprint: string;
}

/** A success, kept for the key that it was given under. */
export interface StoredAnswer {
  readonly fingerprint: string;
  readonly atMs: number;
  readonly body: string;
  readonly etag: string;
}

export type KeyStatus =
  | { readonly state: 'claimed' }
  | { readonly state: 'running'; readonly fingerprint: string }
  | { readonly state: 'answered'; readonly answer: StoredAnswer };

export interface ProductPage {
  readonly products: readonly ProductState[];
  readonly total: number;
  readonly hasMore: boolean;
}

export interface HistoryQuery {
  readonly limit: number;
  readonly offset: number;
  /** Only entries whose `seq` is smaller. */
  readonly before: number | undefined;
  /** Absent when every entry matches. */
  readonly matches: ((entry: LedgerEntry) => boolean) | undefined;
}

export interface HistoryPage {
  readonly entries: readonly LedgerEntry[];
  /** How many entries match, over all pages. */
  readonly total: number;
  readonly hasMore: boolean;
}
