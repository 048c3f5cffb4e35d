import { verifyChain } from '@onhand/server';
import type { AuditRecord } from '@onhand/spec';
import { describe, expect, it } from 'vitest';
import { startAudited, take } from '../start-audited.ts';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

describe('a query of the audit', () => {
  async function startWithRecords() {
    const world = startAudited();
    for (let hour = 0; hour < 6; hour++) {
      world.clock.nowMs = startMs + hour * 3_600_000;
      await world.patch(take(hour === 5 ? 500 : 1), {}, hour % 2 === 0 ? 'admin' : 'manager:mia');
    }
    await world.send('PATCH', '/products/prod_1/inventory', { body: take(1) });
    return world;
  }
  const seqs = (records: AuditRecord[]) => records.map(({ seq }) => seq);

  it('finds by actor, action, product, outcome and time', async () => {
    const { audit } = await startWithRecords();

    expect(seqs(await audit())).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(seqs(await audit('?actor=mia'))).toEqual([6, 4, 2]);
    expect(seqs(await audit('?actor=mia&outcome=applied'))).toEqual([4, 2]);
    expect(seqs(await audit('?action=fulfillBackorder'))).toEqual([]);
    expect(seqs(await audit('?product_id=prod_1'))).toEqual([7]);
    expect(seqs(await audit('?start_date=2026-01-15T11:30:00Z&end_date=2026-01-15T13:30:00Z'))).toEqual([
      3, 2,
    ]);
  });

  it('is paged by seq, which new records do not shift', async () => {
    const { get, patch } = await startWithRecords();
    const next = (link: string | null) => /^<\/api([^>]+)>; rel="next"$/.exec(link ?? '')?.[1] ?? '';
    const first = await get('/inventory/audit?limit=2&actor=mia');
    await patch(take(1), {}, 'manager:mia');
    const second = await get(next(first.headers.get('link')));

    expect([first.headers.get('x-total-count'), second.headers.get('x-total-count')]).toEqual(['3', '4']);
    expect([seqs(first.body), seqs(second.body)]).toEqual([[6, 4], [2]]);
    expect(second.headers.get('link')).toBeNull();
  });

  it.each(['limit=0', 'limit=1001', 'before=0', 'outcome=lost', 'start_date=today', 'offset=1', 'actor='])(
    'is refused for %s',
    async (query) => {
      expect((await startWorld().get(`/inventory/audit?${query}`)).status).toBe(400);
    },
  );

  it('is for those who may view the history', async () => {
    const { get } = startWorld();

    for (const path of ['/inventory/audit', '/inventory/audit/verification']) {
      expect((await get(path, { token: 'auditor' })).status).toBe(200);
      expect((await get(path, { token: 'sales' })).status).toBe(403);
    }
  });
});

describe('the verification of the audit', () => {
  it('says that the chain holds, and how it ends', async () => {
    const { patch, get, audit } = startAudited();
    expect((await get('/inventory/audit/verification')).body).toEqual({
      valid: true,
      count: 0,
      first_broken_seq: null,
      reason: null,
      head_hash: '0'.repeat(64),
    });
    await patch(take(1));
    await patch(take(500));
    const [newest] = await audit();

    expect((await get('/inventory/audit/verification')).body).toMatchObject({
      valid: true,
      count: 2,
      head_hash: newest?.hash,
    });
  });

  it('still holds after the oldest records were dropped, and what is left stays as it was', async () => {
    const { patch, get, audit } = startAudited({ auditLimit: 20 });
    const attempt = async (times: number) => {
      for (let index = 0; index < times; index++) await patch(take(1));
    };
    await attempt(30);
    const earlier = await audit();
    await attempt(8);
    const later = await audit();
    const oldest = later.at(-1);

    expect(later.map(({ seq }) => seq)).toEqual(
      Array.from({ length: later.length }, (_, index) => 38 - index),
    );
    expect(later.length).toBeGreaterThan(17);
    expect(later.length).toBeLessThanOrEqual(20);
    expect(later.filter(({ seq }) => seq <= 30)).toEqual(
      earlier.filter(({ seq }) => seq >= (oldest?.seq ?? 0)),
    );
    expect((await get('/inventory/audit/verification')).body).toMatchObject({
      valid: true,
      count: later.length,
      head_hash: later[0]?.hash,
    });
    const after = { seq: (oldest?.seq ?? 0) - 1, hash: oldest?.prev_hash ?? '' };
    expect(verifyChain([...later].reverse(), { after })).toEqual({ ok: true, count: later.length });
  });

  it('works through a long chain in turns', async () => {
    const { patch, get, audit } = startAudited();
    for (let index = 0; index < 2_500; index++) await patch(take(500));

    expect((await get('/inventory/audit/verification')).body).toMatchObject({ valid: true, count: 2_500 });
    expect((await audit('?limit=1'))[0]?.seq).toBe(2_500);
  });

  it('is not pushed out by whoever has no token', async () => {
    const { patch, send, get } = startAudited({ auditLimit: 40 });
    for (const stock of [51, 52, 53]) await patch({ stock });
    for (let flood = 0; flood < 100; flood++) {
      await send('PATCH', inventoryPath, { token: null, body: { stock: 1 } });
    }
    await patch({ stock: 54 });

    const { body } = await get('/inventory/audit', { token: 'auditor' });
    const codes = body.map(({ outcome, code }: { outcome: string; code: string | null }) => code ?? outcome);
    expect(codes).toEqual(['applied', ...Array(4).fill('unauthorized'), ...Array(3).fill('applied')]);
    expect((await get('/inventory/audit/verification', { token: 'auditor' })).body).toMatchObject({
      valid: true,
    });
  });

  it('holds attempts without a token again once those before were dropped', async () => {
    const { patch, send, get } = startAudited({ auditLimit: 20 });
    const tryWithout = () => send('PATCH', inventoryPath, { token: null, body: { stock: 1 } });
    for (let flood = 0; flood < 5; flood++) await tryWithout();
    for (let stock = 0; stock < 30; stock++) await patch({ stock });
    await tryWithout();

    const { body } = await get('/inventory/audit', { token: 'auditor' });
    expect(body[0]).toMatchObject({ actor: null, code: 'unauthorized' });
  });

  it.each([0, -1, 1.5, Number.NaN])('needs a number of records to keep, not %s', (auditLimit) => {
    expect(() => startWorld({ auditLimit })).toThrow(TypeError);
  });
});
