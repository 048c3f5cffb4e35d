import type { AuditRecord } from '@onhand/spec';
import type { Digest } from '../digest.ts';
import type { ChainLink } from './audit-chain.ts';
import { type ChainFlaw, verifyChain } from './verify-chain.ts';

/** Some records of a chain, oldest first, and what the first of them follows. */
export interface ChainSlice {
  readonly after: ChainLink;
  readonly records: readonly AuditRecord[];
}

/**
 * Checks a chain up to its head slice by slice, with a pause in between, so that a long one holds nobody up. `readAfter`
 * gives the records that follow a link, or where the chain begins by now if that was dropped meanwhile.
 */
export async function verifyInSlices(
  head: ChainLink,
  readAfter: (link: ChainLink | undefined) => ChainSlice,
  { pause, digest }: { pause: () => Promise<void>; digest: Digest },
): Promise<{ ok: true } | { ok: false; seq: number; why: ChainFlaw }> {
  for (let slice = readAfter(undefined); ; slice = readAfter(slice.records.at(-1))) {
    const last = slice.records.at(-1);
    const isEnd = last === undefined || last.seq >= head.seq;
    const verdict = verifyChain(slice.records, isEnd ? { after: slice.after, head } : slice, digest);
    if (!verdict.ok || isEnd) return verdict;
    await pause();
  }
}
