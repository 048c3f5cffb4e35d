import type { LedgerEntry } from './ledger-entry.ts';
import type { ProductState } from './product-state.ts';

/** A change as it was applied: the state it made and the entry that records it. */
export interface AppliedChange {
  readonly state: ProductState;
  readonly entry: LedgerEntry;
}

/** A movement that was applied under an adjustment id. */
export interface RecordedAdjustment {
  /** Equal for two requests that ask for the same. */
  readonly fingerprint: string;
  readonly applied: AppliedChange;
}
