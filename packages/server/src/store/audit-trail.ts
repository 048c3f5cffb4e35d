import type { AuditRecord } from '@onhand/spec';
import type { Attempt, NumberedAttempt } from '../audit/attempt.ts';
import type { ChainLink } from '../audit/audit-chain.ts';
import type { ChainFlaw } from '../audit/verify-chain.ts';
import type { HistoryQuery, Page } from './inventory-store.ts';

/**
 * Where attempts are recorded. A store writes the attempts of a commit here in the same step; the others are appended.
 */
export interface AuditTrail {
  append(attempt: Attempt): Promise<void>;

  /** Records that match, newest first. */
  read(query: HistoryQuery<NumberedAttempt>): Promise<Page<AuditRecord>>;

  /** Checks every record that is kept, against the last one. */
  verify(): Promise<AuditVerdict>;
}

export interface AuditVerdict {
  readonly verdict:
    | { readonly ok: true }
    | { readonly ok: false; readonly seq: number; readonly why: ChainFlaw };
  /** How many records are kept. */
  readonly count: number;
  /** The last record when it was checked. */
  readonly head: ChainLink;
}
