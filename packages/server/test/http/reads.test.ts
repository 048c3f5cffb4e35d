import { describe, expect, it } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

const nextPath = (link: string | null) => /^<\/api([^>]+)>; rel="next"$/.exec(link ?? '')?.[1];

describe('the default world', () => {
  it('has the documented products', async () => {
    const { body, headers } = await startWorld().get('/products');

    expect(headers.get('x-total-count')).toBe('3');
    expect(headers.get('link')).toBeNull();
    expect(body).toMatchObject([
      { id: 'prod_1', stock: 100, reserved: 0, available: 100, reorder_threshold: 20 },
      { id: 'prod_789', stock: 100, reserved: 5, available: 95, reorder_threshold: null },
      { id: 'prod_790', stock: 80, reserved: 0, available: 80 },
    ]);
  });
});

describe('listing products', () => {
  it('goes through all of them, page by page', async () => {
    const products = Array.from({ length: 7 }, (_, index) => ({ id: `p${index}`, name: 'P', stock: index }));
    const { get } = startWorld({ products });
    const seen: string[] = [];
    let path: string | undefined = '/products?limit=3';
    while (path !== undefined) {
      const page = await get(path);
      seen.push(...page.body.map(({ id }: { id: string }) => id));
      path = nextPath(page.headers.get('link'));
    }

    expect(seen).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
  });

  it.each([
    'limit=0',
    'limit=1001',
    'limit=x',
    'limit=',
    'limit=1&limit=2',
    'cursor=%21',
    'cursor=',
    'page=2',
  ])('refuses %s', async (query) => {
    const answer = await startWorld().get(`/products?${query}`);

    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(answer.body.errors[0].field).toBe(query.split('=')[0]);
  });
});

describe('If-None-Match', () => {
  it.each([
    ['"inv-1"', 304],
    ['W/"inv-1"', 304],
    ['"x", "inv-1"', 304],
    ['*', 304],
    ['"inv-2"', 200],
    ['nonsense', 400],
  ])('%s is answered with %i', async (ifNoneMatch, status) => {
    const answer = await startWorld().get(inventoryPath, { headers: { 'if-none-match': ifNoneMatch } });

    expect(answer.status).toBe(status);
    if (status === 304) expect(answer).toMatchObject({ body: undefined });
    if (status !== 400) expect(answer.headers.get('etag')).toBe('"inv-1"');
  });
});

describe('history', () => {
  async function withFiveChanges() {
    const world = startWorld();
    await world.patch({
      stock: 50,
      operation: 'increment',
      reason: 'restock',
      location: 'A',
      batch_number: 'B-1',
    });
    world.clock.nowMs += 1_000;
    await world.patch({ stock: 0, operation: 'increment', reserved: 3, metadata: { order_id: 'o1' } });
    world.clock.nowMs += 1_000;
    await world.patch({ stock: 3, operation: 'decrement', reserved: 3, metadata: { orderId: 'o1' } });
    world.clock.nowMs += 1_000;
    await world.patch({
      stock: 140,
      reason: 'count',
      adjustment_id: 'c1',
      cost_per_unit: 19.99,
      expires_at: '2026-06-30T02:00:00+02:00',
    });
    world.clock.nowMs += 1_000;
    await world.patch({ stock: 0, operation: 'increment', reorder_threshold: 20 });
    return world;
  }
  const seqs = (body: { seq: number }[]) => body.map(({ seq }) => seq);

  it('holds every change, newest first, each chained to the one before', async () => {
    const { get } = await withFiveChanges();

    const { body, headers } = await get(`${inventoryPath}/history`);

    expect(headers.get('x-total-count')).toBe('5');
    expect(body.map(({ kind }: { kind: string }) => kind)).toEqual([
      'settings',
      'counted',
      'shipped',
      'reserved',
      'received',
    ]);
    expect(seqs(body)).toEqual([5, 4, 3, 2, 1]);
    for (let index = 1; index < body.length; index++) {
      expect(body[index].new_stock).toBe(body[index - 1].previous_stock);
      expect(body[index].new_reserved).toBe(body[index - 1].previous_reserved);
    }
    expect(body[1]).toEqual({
      id: 'inv_8',
      seq: 4,
      version: 5,
      product_id: 'prod_789',
      timestamp: '2026-01-15T10:30:03.000Z',
      kind: 'counted',
      operation: 'set',
      quantity: 140,
      reason: 'count',
      notes: null,
      previous_stock: 147,
      new_stock: 140,
      adjustment: -7,
      previous_reserved: 5,
      new_reserved: 5,
      reserved_adjustment: 0,
      backorder_adjustment: 0,
      adjusted_by: 'admin_user',
      adjustment_id: 'c1',
      location: null,
      batch_number: null,
      cost_per_unit: 19.99,
      expires_at: '2026-06-30T00:00:00.000Z',
      reservation_id: null,
      order_id: null,
      metadata: {},
    });
  });

  it.each([
    ['operation=decrement', [3]],
    ['reason=restock', [1]],
    ['order_id=o1', [3, 2]],
    ['limit=2', [5, 4]],
    ['limit=2&offset=1', [4, 3]],
    ['offset=9', []],
    ['before=3', [2, 1]],
    ['before=3&offset=1', [1]],
    ['start_date=2026-01-15T10:30:01Z&end_date=2026-01-15T10:30:03Z', [3, 2]],
    ['start_date=2026-01-15T12:30:04%2B02:00', [5]],
    ['order_id=o1&limit=1', [3]],
  ])('with %s holds %o', async (query, expected) => {
    const { get } = await withFiveChanges();

    const { status, body } = await get(`${inventoryPath}/history?${query}`);

    expect(status).toBe(200);
    expect(seqs(body)).toEqual(expected);
  });

  it('counts what matches, over all pages', async () => {
    const { get } = await withFiveChanges();

    expect((await get(`${inventoryPath}/history?order_id=o1&limit=1`)).headers.get('x-total-count')).toBe(
      '2',
    );
  });

  it('reaches the oldest entry by following next, whatever arrives meanwhile', async () => {
    const { get, patch } = await withFiveChanges();
    const seen: number[] = [];
    let path: string | undefined = `${inventoryPath}/history?limit=2`;
    while (path !== undefined) {
      const page = await get(path);
      seen.push(...seqs(page.body));
      path = nextPath(page.headers.get('link'));
      await patch({ stock: 1, operation: 'increment' });
    }

    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it.each([
    'limit=0',
    'offset=-1',
    'before=0',
    'start_date=yesterday',
    'end_date=2026-02-30T00:00:00Z',
    'operation=add',
    'order_id=',
  ])('refuses %s', async (query) => {
    expect((await startWorld().get(`${inventoryPath}/history?${query}`)).status).toBe(400);
  });

  it('keeps what it holds when the clock goes on', async () => {
    const { get, clock } = await withFiveChanges();
    const before = (await get(`${inventoryPath}/history`)).body;
    clock.nowMs = startMs + 10 * 365 * 86_400_000;

    expect((await get(`${inventoryPath}/history`)).body).toEqual(before);
  });
});
