/**
 * The chain of audit records: each one's hash covers the record and the hash before it, so that none can be changed,
 * taken out or moved without breaking every one that follows. Speaks the wire, because the hash covers what is published.
 */
import type { AuditRecord } from '@onhand/spec';
import type { Digest } from '../digest.ts';
import type { NumberedAttempt } from './attempt.ts';

/** A place in the chain: the record that was written there, by its number and hash. */
export interface ChainLink {
  readonly seq: number;
  readonly hash: string;
}

/** Where a chain begins, before its first record. */
export const genesis: ChainLink = { seq: 0, hash: '0'.repeat(64) };

/** A record without its hash. */
export type UnsealedRecord = Omit<AuditRecord, 'hash'>;

/** SHA-256, in hex, of the record's canonical JSON without `hash`: members in order of their names (as in RFC 8785). */
export function hashRecord(record: UnsealedRecord, digest: Digest): string {
  return digest(JSON.stringify(record, hashedMembers));
}

const hashedMembers = [
  'action',
  'actor',
  'at',
  'code',
  'id',
  'inventory_history_id',
  'ip',
  'outcome',
  'prev_hash',
  'product_id',
  'request_id',
  'seq',
  'session_id',
  'status',
  'user_agent',
] satisfies (keyof UnsealedRecord)[];

/** The record of an attempt that follows the one with this hash. */
export function writeRecord(attempt: NumberedAttempt, previousHash: string): UnsealedRecord {
  const { seq } = attempt;
  return {
    id: `aud_${seq}`,
    seq,
    at: new Date(attempt.atMs).toISOString(),
    request_id: attempt.requestId,
    actor: attempt.actor,
    ip: attempt.ip,
    user_agent: attempt.userAgent,
    session_id: attempt.sessionId,
    action: attempt.action,
    product_id: attempt.productId,
    outcome: attempt.outcome,
    status: attempt.status,
    code: attempt.code,
    inventory_history_id: attempt.historyId,
    prev_hash: previousHash,
  };
}
