import { createHash } from 'node:crypto';

/** One attempt, before it is chained. */
export type Attempt = Readonly<Record<string, unknown>>;

export type AuditRecord = Attempt & { readonly seq: number; readonly hash: string };

const nothing = '0'.repeat(64);

/** Attempts, each chained to the one before. */
export class AuditBook {
  /** Oldest first. */
  readonly records: AuditRecord[] = [];

  get head(): string {
    return this.records.at(-1)?.hash ?? nothing;
  }

  write(attempt: Attempt): void {
    const seq = this.records.length + 1;
    const record = { id: `attempt-${seq}`, seq, ...attempt, prev_hash: this.head };
    this.records.push({ ...record, hash: hashOf(record) });
  }

  verify() {
    let before = nothing;
    const broken = this.records.find(({ hash, ...record }) => {
      const holds = record.prev_hash === before && hashOf(record) === hash;
      before = hash;
      return !holds;
    });
    return {
      valid: broken === undefined,
      count: this.records.length,
      first_broken_seq: broken?.seq ?? null,
      reason: broken === undefined ? null : 'changed',
      head_hash: this.head,
    };
  }
}

/** The members in order of their names, without white space. */
function hashOf(record: object): string {
  const members = Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(members)))
    .digest('hex');
}
