import type { AuditRecord } from '@onhand/spec';
import { beforeAll, expect, it } from 'vitest';
import { type ChainLink, genesis } from '../../src/audit/audit-chain.ts';
import { verifyInSlices } from '../../src/audit/verify-in-slices.ts';
import { digestInJavaScript } from '../../src/digest.ts';
import { startWorld } from '../start-world.ts';

let chain: readonly AuditRecord[] = [];
let pauses = 0;
const work = {
  digest: digestInJavaScript,
  pause: async () => {
    pauses++;
  },
};

beforeAll(async () => {
  const { patch, get } = startWorld();
  for (let stock = 1; stock <= 7; stock++) await patch({ stock, operation: 'increment' });
  chain = (await get('/inventory/audit')).body.reverse();
});

const head = () => chain.at(-1) as AuditRecord;
/** Gives three records at a time. */
const readFrom = (records: readonly AuditRecord[]) => (link: ChainLink | undefined) => {
  const after = link ?? genesis;
  const from = records.findIndex(({ seq }) => seq > after.seq);
  return { after, records: from === -1 ? [] : records.slice(from, from + 3) };
};

it('comes to the end of the chain, with a pause between the slices', async () => {
  pauses = 0;

  expect((await verifyInSlices(head(), readFrom(chain), work)).ok).toBe(true);
  expect(pauses).toBe(2);
});

it('finds a flaw in whichever slice it is', async () => {
  for (const { seq } of chain) {
    const changed = chain.map((record) => (record.seq === seq ? { ...record, ip: '192.0.2.1' } : record));
    const removed = chain.filter((record) => record.seq !== seq);

    expect(await verifyInSlices(head(), readFrom(changed), work)).toEqual({
      ok: false,
      seq,
      why: 'changed',
    });
    expect(await verifyInSlices(head(), readFrom(removed), work)).toEqual({
      ok: false,
      seq,
      why: 'removed',
    });
  }
});

it('goes on where the chain begins by now, when the records before were dropped meanwhile', async () => {
  const readAfter = (link: ChainLink | undefined) =>
    link === undefined
      ? { after: genesis, records: chain.slice(0, 2) }
      : { after: chain[4] as AuditRecord, records: chain.slice(5) };

  expect((await verifyInSlices(head(), readAfter, work)).ok).toBe(true);
});
