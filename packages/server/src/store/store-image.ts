import type { RecordedAdjustment } from '../engine/applied-change.ts';
import type { Backorder } from '../engine/backorder.ts';
import type { Confirmation } from '../engine/confirmation.ts';
import type { LedgerEntry } from '../engine/ledger-entry.ts';
import type { ProductState } from '../engine/product-state.ts';
import type { Reservation } from '../engine/reservation.ts';
import type { StoredAnswer } from './inventory-store.ts';

/** All that a store holds at one moment. Nothing that happens later changes it, since every value in it is immutable. */
export interface StoreImage {
  readonly products: readonly ProductImage[];
  /** What each Idempotency-Key was answered, by its scope, oldest first. */
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  /** Previews that may be confirmed, oldest first. */
  readonly confirmations: readonly Confirmation[];
}

/** One product with all that is remembered of it. */
export interface ProductImage {
  readonly state: ProductState;
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
  readonly adjustments: ReadonlyMap<string, RecordedAdjustment>;
  readonly reservations: ReadonlyMap<string, Reservation>;
  readonly backorders: ReadonlyMap<string, Backorder>;
}

/** A store to which nothing has happened yet. */
export function imageOfBeginning(products: readonly ProductImage[]): StoreImage {
  return { products, answers: new Map(), confirmations: [] };
}
