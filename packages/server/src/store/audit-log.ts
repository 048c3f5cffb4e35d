import type { AuditRecord } from '@onhand/spec';
import { type Attempt, type NumberedAttempt, numberAttempt } from '../audit/attempt.ts';
import { type ChainLink, genesis, hashRecord, writeRecord } from '../audit/audit-chain.ts';
import { verifyInSlices } from '../audit/verify-in-slices.ts';
import type { Digest } from '../digest.ts';
import type { AuditTrail, AuditVerdict } from './audit-trail.ts';
import { pageOfHistory } from './paging.ts';

/** An audit trail that a store in the same process can write to within its atomic step. */
export interface AuditLog extends AuditTrail {
  write(attempt: Attempt): void;
}

/** How many records are worked on before others get their turn. */
const sliceLength = 1_000;

/**
 * Keeps the last `limit` attempts in this process. Attempts never leave the log, only records that are made from them,
 * so nobody can change one.
 *
 * A digest costs about a third of what a whole change does, so hashes are computed when they are first needed: when
 * records are read or verified, or dropped, since what is left must go on from the last hash that was dropped.
 *
 * Of attempts without an actor no more than a tenth of the limit is kept, and more are not written down: whoever has no token
 * could push out what others did otherwise.
 */
export function createAuditLog(limit: number, digest: Digest): AuditLog {
  const dropLength = Math.max(1, Math.min(sliceLength, Math.floor(limit / 10)));
  const maxAnonymous = Math.max(1, Math.floor(limit / 10));
  let anonymous = 0;
  /** Oldest first. */
  const attempts: NumberedAttempt[] = [];
  /** Of the attempts at the same places, as far as they are computed. */
  const hashes: string[] = [];
  /** The last record that was dropped. */
  let start = genesis;

  const hashBefore = (index: number): string => (index === 0 ? start.hash : at(hashes, index - 1));
  const recordAt = (index: number): AuditRecord => ({
    ...writeRecord(at(attempts, index), hashBefore(index)),
    hash: at(hashes, index),
  });

  function seal(count: number): void {
    const end = Math.min(attempts.length, hashes.length + count);
    for (let index = hashes.length; index < end; index++) {
      hashes.push(hashRecord(writeRecord(at(attempts, index), hashBefore(index)), digest));
    }
  }

  /** Resolves with the last record. */
  async function sealAll(): Promise<ChainLink> {
    while (attempts.length - hashes.length > sliceLength) {
      seal(sliceLength);
      await nextTurn();
    }
    seal(sliceLength);
    return { seq: start.seq + hashes.length, hash: hashBefore(hashes.length) };
  }

  function dropOldest(): void {
    if (hashes.length < dropLength) seal(dropLength - hashes.length);
    start = { seq: start.seq + dropLength, hash: hashBefore(dropLength) };
    anonymous -= attempts.splice(0, dropLength).filter(isAnonymous).length;
    hashes.splice(0, dropLength);
  }

  function write(attempt: Attempt): void {
    if (isAnonymous(attempt)) {
      if (anonymous >= maxAnonymous) return;
      anonymous++;
    }
    attempts.push(numberAttempt(attempt, start.seq + attempts.length + 1));
    if (attempts.length > limit) dropOldest();
  }

  return {
    write,
    append: async (attempt) => write(attempt),
    async read(query) {
      await sealAll();
      // What others wrote between the last hash and this turn has none yet.
      seal(attempts.length);
      const page = pageOfHistory(attempts, query);
      return { ...page, items: page.items.map(({ seq }) => recordAt(seq - start.seq - 1)) };
    },
    async verify(): Promise<AuditVerdict> {
      const head = await sealAll();
      const count = head.seq - start.seq;
      const readAfter = (link = start) => {
        // What was dropped meanwhile is gone: the chain goes on where it begins now, or has been checked as far as it went.
        const after = start.seq > head.seq ? head : link.seq < start.seq ? start : link;
        const from = after.seq - start.seq;
        const length = Math.min(sliceLength, Math.max(0, head.seq - after.seq));
        return { after, records: Array.from({ length }, (_, offset) => recordAt(from + offset)) };
      };
      return { verdict: await verifyInSlices(head, readAfter, { pause: nextTurn, digest }), count, head };
    },
  };
}

function isAnonymous({ actor }: Attempt): boolean {
  return actor === null;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`Broken invariant: the audit log has nothing at ${index}.`);
  return item;
}

/** Lets others run: a long chain is worked on in slices. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
