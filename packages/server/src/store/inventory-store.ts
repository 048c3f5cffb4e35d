import type { Attempt } from '../audit/attempt.ts';
import type { AppliedChange } from '../engine/applied-change.ts';
import type { Backorder } from '../engine/backorder.ts';
import type { Confirmation } from '../engine/confirmation.ts';
import type { LedgerEntry } from '../engine/ledger-entry.ts';
import type { ProductState } from '../engine/product-state.ts';
import type { ProductView } from '../engine/product-view.ts';
import type { Reservation, ReservationState } from '../engine/reservation.ts';

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

  /** Every product, by id, ascending. */
  readProducts(): Promise<readonly ProductState[]>;

  /** Products by id, ascending, from the first one after `afterId`. */
  listProducts(page: IdPage): Promise<Page<ProductState>>;

  /** Entries that match, newest first. */
  readHistory(productId: string, query: HistoryQuery): Promise<Page<LedgerEntry>>;

  readReservation(productId: string, reservationId: string): Promise<Reservation | undefined>;

  /** Holds of a product by id, ascending. */
  listReservations(
    productId: string,
    page: IdPage & { state: ReservationState | undefined },
  ): Promise<Page<Reservation>>;

  /** The hold that fell due first and is not settled yet. */
  findNextDue(nowMs: number): Promise<DueHold | undefined>;

  /** When the next hold falls due, or fell due; `undefined` while none will. */
  readNextDueAtMs(): Promise<number | undefined>;

  readBackorder(backorderId: string): Promise<Backorder | undefined>;

  /** Backorders of a product by id, ascending. */
  listBackorders(
    productId: string,
    page: IdPage & { state: Backorder['state'] | undefined },
  ): Promise<Page<Backorder>>;

  /** A change that was previewed and may be confirmed. */
  readConfirmation(token: string): Promise<Confirmation | undefined>;

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
  readonly changes: readonly CommittedChange[];
  /** A preview that its caller may confirm. */
  readonly confirmation?: Confirmation;
  /** The answer to give to whoever sends the same key again. */
  readonly keyed?: { readonly scope: string; readonly answer: StoredAnswer };
  /** The audit records of who made the changes. */
  readonly attempts?: readonly Attempt[];
}

export interface CommittedChange {
  readonly applied: AppliedChange;
  /** Whether somebody asked for it: a hold that falls due is settled on the way of whoever comes by. */
  readonly isAskedFor: boolean;
  /** What was asked for, to compare with when the adjustment id is used again; absent without one. */
  readonly fingerprint?: string;
}

export interface DueHold {
  readonly productId: string;
  readonly reservationId: string;
}

/** An Idempotency-Key within its scope (caller, method and path), and what was asked with it. */
export interface KeyClaim {
  readonly scope: string;
  readonly fingerprint: string;
}

/** The answer to a success, before it is kept for anything. */
export interface WrittenAnswer {
  readonly body: string;
  /** Absent where the answer is about more than one product. */
  readonly etag: string | null;
}

/** A success, kept for the key that it was given under. */
export interface StoredAnswer extends WrittenAnswer {
  readonly fingerprint: string;
  readonly atMs: number;
}

export type KeyStatus =
  | { readonly state: 'claimed' }
  | { readonly state: 'running'; readonly fingerprint: string }
  | { readonly state: 'answered'; readonly answer: StoredAnswer };

/** Where a page of things that are ordered by id begins, and how long it is. */
export interface IdPage {
  readonly afterId: string | undefined;
  readonly limit: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many items match, over all pages. */
  readonly total: number;
  readonly hasMore: boolean;
}

export interface HistoryQuery<Entry = LedgerEntry> {
  readonly limit: number;
  readonly offset: number;
  /** Only entries whose `seq` is smaller. */
  readonly before: number | undefined;
  /** Absent when every entry matches. */
  readonly matches: ((entry: Entry) => boolean) | undefined;
}
