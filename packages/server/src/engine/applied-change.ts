import type { Backorder } from './backorder.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { ProductState } from './product-state.ts';
import type { Reservation } from './reservation.ts';

/** A change as it was applied: the state it made, the entry that records it, and what else it wrote. */
export interface AppliedChange {
  readonly state: ProductState;
  readonly entry: LedgerEntry;
  /** The hold as the change left it, when one was named. */
  readonly reservation?: Reservation;
  /** The backorder that the change opened or fulfilled. */
  readonly backorder?: Backorder;
}

/** A movement that was applied under an adjustment id. */
export interface RecordedAdjustment {
  /** Equal for two requests that ask for the same. */
  readonly fingerprint: string;
  readonly applied: AppliedChange;
}
