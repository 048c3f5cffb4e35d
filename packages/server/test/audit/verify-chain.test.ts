import { createHash } from 'node:crypto';
import { verifyChain } from '@onhand/server';
import type { AuditRecord } from '@onhand/spec';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWorld } from '../start-world.ts';

/** Five records, oldest first, as the API lists them. */
let chain: readonly AuditRecord[] = [];

beforeAll(async () => {
  const { patch, get } = startWorld();
  for (let stock = 1; stock <= 5; stock++) await patch({ stock, operation: 'increment' });
  chain = (await get('/inventory/audit')).body.reverse();
});

/** The digest as openapi.yaml describes it, with another program than ours. */
function digestOf({ hash: _hash, ...rest }: AuditRecord): string {
  const sorted = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

const without = (seq: number) => chain.filter((record) => record.seq !== seq);
const change = (seq: number, changed: Partial<AuditRecord>) =>
  chain.map((record) => (record.seq === seq ? { ...record, ...changed } : record));
const last = () => chain[4] as AuditRecord;

describe('a chain of audit records', () => {
  it('holds when nothing was done to it', () => {
    expect(verifyChain(chain)).toEqual({ ok: true, count: 5 });
    expect(verifyChain([])).toEqual({ ok: true, count: 0 });
    expect(verifyChain(chain.slice(2), { after: chain[1] as AuditRecord, head: last() })).toEqual({
      ok: true,
      count: 3,
    });
  });

  it('can be computed by anybody from its description', () => {
    expect(chain.map(digestOf)).toEqual(chain.map(({ hash }) => hash));
    expect(chain.map(({ prev_hash }) => prev_hash)).toEqual([
      '0'.repeat(64),
      ...chain.slice(0, 4).map(({ hash }) => hash),
    ]);
  });

  it('shows the first record that was changed, whatever member it was', () => {
    for (const member of Object.keys(last()) as (keyof AuditRecord)[]) {
      if (member === 'seq') continue;
      const verdict = verifyChain(change(3, { [member]: 'other' }));
      expect(verdict, member).toEqual({ ok: false, seq: 3, why: 'changed' });
    }
  });

  it('shows a record that was changed and hashed anew, at the one that follows', () => {
    const forged = { ...(chain[2] as AuditRecord), actor: 'somebody_else' };

    expect(verifyChain(change(3, { ...forged, hash: digestOf(forged) }))).toEqual({
      ok: false,
      seq: 4,
      why: 'changed',
    });
  });

  it('shows a record that was removed', () => {
    expect(verifyChain(without(1))).toEqual({ ok: false, seq: 1, why: 'removed' });
    expect(verifyChain(without(3))).toEqual({ ok: false, seq: 3, why: 'removed' });
  });

  it('shows a record that was removed at the end, to whoever noted the last hash', () => {
    expect(verifyChain(without(5))).toEqual({ ok: true, count: 4 });
    expect(verifyChain(without(5), { head: last() })).toEqual({ ok: false, seq: 5, why: 'removed' });
    expect(verifyChain([], { head: last() })).toEqual({ ok: false, seq: 1, why: 'removed' });
  });

  it('shows records in another order', () => {
    const [first, second, third, fourth, fifth] = chain as [
      AuditRecord,
      AuditRecord,
      AuditRecord,
      AuditRecord,
      AuditRecord,
    ];

    expect(verifyChain([first, third, second, fourth, fifth])).toEqual({
      ok: false,
      seq: 2,
      why: 'reordered',
    });
    expect(verifyChain([first, second, second, third])).toEqual({ ok: false, seq: 3, why: 'reordered' });
    expect(verifyChain([first, second, second])).toEqual({ ok: false, seq: 3, why: 'reordered' });
    expect(verifyChain([...chain].reverse())).toEqual({ ok: false, seq: 1, why: 'reordered' });
  });

  it('shows a chain that was written anew, to whoever noted an earlier hash', async () => {
    const { patch, get } = startWorld();
    for (let stock = 1; stock <= 5; stock++)
      await patch({ stock, operation: 'increment' }, {}, 'admin:mallory');
    const anew = (await get('/inventory/audit')).body.reverse();

    expect(verifyChain(anew)).toEqual({ ok: true, count: 5 });
    expect(verifyChain(anew, { head: last() })).toEqual({ ok: false, seq: 5, why: 'changed' });
  });
});
