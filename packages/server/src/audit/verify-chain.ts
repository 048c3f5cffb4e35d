import type { AuditRecord } from '@onhand/spec';
import { type Digest, digestInJavaScript } from '../digest.ts';
import { type ChainLink, genesis, hashRecord } from './audit-chain.ts';

/**
 * Why a chain does not hold: a record is not what was hashed (`changed`), records are missing (`removed`), or they are
 * there in another order (`reordered`).
 */
export type ChainFlaw = 'changed' | 'removed' | 'reordered';

/** Whether a chain holds; if not, the `seq` of the first place that does not. */
export type ChainVerdict =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly seq: number; readonly why: ChainFlaw };

/** The part of a chain that the records must fill. */
export interface ChainSpan {
  /** What the first record follows; the beginning of all unless given. */
  readonly after?: ChainLink;
  /** What the last record must be; without it, records that are missing at the end cannot be noticed. */
  readonly head?: ChainLink;
}

/**
 * Checks audit records, oldest first, against their own hashes. Safe to call with records from anywhere, such as the
 * pages of `GET /inventory/audit`; whoever noted an earlier hash elsewhere also notices a chain that was written anew.
 *
 * @example
 * const verdict = verifyChain(records, { head: { seq: 42, hash: notedHash } });
 */
export function verifyChain(
  records: readonly AuditRecord[],
  { after = genesis, head }: ChainSpan = {},
  digest: Digest = digestInJavaScript,
): ChainVerdict {
  let link = after;
  for (const record of records) {
    const why = findFlaw(record, { link, records, digest });
    if (why !== undefined) return { ok: false, seq: link.seq + 1, why };
    link = record;
  }
  if (head === undefined || (head.seq === link.seq && head.hash === link.hash)) {
    return { ok: true, count: records.length };
  }
  // As long as it should be and whole in itself, but not the chain that was noted: it was written anew.
  if (head.seq <= link.seq) return { ok: false, seq: link.seq, why: 'changed' };
  return { ok: false, seq: link.seq + 1, why: 'removed' };
}

function findFlaw(
  record: AuditRecord,
  { link, records, digest }: { link: ChainLink; records: readonly AuditRecord[]; digest: Digest },
): ChainFlaw | undefined {
  if (record.hash !== hashRecord(record, digest)) return 'changed';
  const expectedSeq = link.seq + 1;
  if (record.seq === expectedSeq) return record.prev_hash === link.hash ? undefined : 'changed';
  const isElsewhere = records.some(({ seq }) => seq === expectedSeq);
  return isElsewhere || record.seq < expectedSeq ? 'reordered' : 'removed';
}
