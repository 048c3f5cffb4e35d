import { describe, expect, it } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

describe('a change', () => {
  it('answers with the numbers before and after, as documented', async () => {
    const { patch } = startWorld();

    const answer = await patch({ stock: 50, operation: 'increment', reason: 'restock' });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"inv-2"');
    expect(answer.body).toEqual({
      id: 'prod_789',
      stock: 150,
      available: 145,
      reserved: 5,
      previous_stock: 100,
      adjustment: 50,
      operation: 'increment',
      updated_at: '2026-01-15T10:30:00.000Z',
      inventory_history_id: 'inv_2',
      metadata: { reason: 'restock', notes: null, location: null, adjusted_by: 'admin_user' },
      version: 2,
      previous_reserved: 5,
      reserved_adjustment: 0,
      backordered: 0,
      backorder_allowed: false,
      reorder_threshold: null,
    });
  });

  it('sets when no operation is named, and keeps what is not named', async () => {
    const { patch } = startWorld();
    await patch({ stock: 90, reorder_threshold: 20, backorder_allowed: true });

    expect((await patch({ stock: 80 })).body).toMatchObject({
      stock: 80,
      operation: 'set',
      reserved: 5,
      reorder_threshold: 20,
      backorder_allowed: true,
    });
  });

  it('echoes metadata, over which the server writes its own keys', async () => {
    const { patch } = startWorld();

    const { body } = await patch({
      stock: 50,
      reason: 'count',
      metadata: { shelf: 'B2', reason: 'x', adjusted_by: 'y' },
    });

    expect(body.metadata).toEqual({
      shelf: 'B2',
      reason: 'count',
      notes: null,
      location: null,
      adjusted_by: 'admin_user',
    });
  });

  it('reads back as it was answered', async () => {
    const { patch, get } = startWorld();
    const changed = await patch({ stock: 7, operation: 'increment', reserved: 2 });

    const read = await get(inventoryPath);

    expect(read.headers.get('etag')).toBe(changed.headers.get('etag'));
    expect(read.body).toEqual({
      id: 'prod_789',
      stock: 107,
      available: 100,
      reserved: 7,
      backordered: 0,
      reorder_threshold: null,
      backorder_allowed: false,
      version: 2,
      updated_at: changed.body.updated_at,
    });
  });
});

describe('a change that the rules refuse', () => {
  it('says that pieces are promised, in the documented words', async () => {
    const { patch } = startWorld();

    expect((await patch({ stock: 96, operation: 'decrement' })).body).toEqual({
      type: 'https://example.com/errors/validation',
      title: 'Validation failed',
      status: 422,
      detail: 'Cannot decrement stock below reserved quantity.',
      instance: inventoryPath,
      code: 'below-reserved',
      request_id: 'req_1',
      errors: [{ field: 'stock', message: 'Stock cannot be less than reserved quantity (5 units)' }],
    });
  });

  it.each([
    [{ stock: 101, operation: 'decrement' }, 'insufficient-stock', { available: 95, requested: 101 }],
    [
      { stock: 0, operation: 'increment', reserved: 96 },
      'insufficient-stock',
      { available: 95, requested: 96 },
    ],
    [
      { stock: 0, operation: 'decrement', reserved: 6 },
      'release-exceeds-reserved',
      { errors: [{ field: 'reserved', message: 'must be at most 5' }] },
    ],
    [{ stock: 1_000_001 }, 'max-stock', {}],
    [{ stock: 10, operation: 'increment', available: 110 }, 'available-mismatch', {}],
  ])('%o is %s', async (change, code, members) => {
    const { patch, get } = startWorld();
    const before = await get(inventoryPath);

    const refused = await patch(change);

    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code, title: 'Validation failed', ...members });
    expect((await get(inventoryPath)).body).toEqual(before.body);
    expect((await get(`${inventoryPath}/history`)).body).toEqual([]);
  });
});

describe('Idempotency-Key', () => {
  const restock = { stock: 50, operation: 'increment' };

  it('answers a repeated request as the first time, without a second effect', async () => {
    const { patch, get } = startWorld();
    const first = await patch(restock, { 'idempotency-key': 'k1' });
    await patch({ stock: 1, operation: 'increment' });

    const second = await patch(restock, { 'idempotency-key': 'k1', 'if-match': '"inv-1"' });

    expect(second.body).toEqual(first.body);
    expect(second.headers.get('etag')).toBe('"inv-2"');
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect((await get(inventoryPath)).body.stock).toBe(151);
  });

  it('is the same request with other notes, metadata, field order or spelled-out default', async () => {
    const { patch } = startWorld();
    await patch({ stock: 50, reason: 'count' }, { 'idempotency-key': 'k1' });
    const same = { reason: 'count', operation: 'set', notes: 'again', metadata: { try: 2 }, stock: 50 };

    expect((await patch(same, { 'idempotency-key': 'k1' })).headers.get('idempotent-replayed')).toBe('true');
  });

  it('is refused with another body', async () => {
    const { patch } = startWorld();
    await patch(restock, { 'idempotency-key': 'k1' });

    const reused = await patch({ ...restock, stock: 51 }, { 'idempotency-key': 'k1' });

    expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('belongs to its caller and product', async () => {
    const { patch, send } = startWorld();
    await patch(restock, { 'idempotency-key': 'k1' });

    const byOther = await patch(restock, { 'idempotency-key': 'k1' }, 'admin:bob');
    const elsewhere = await send('PATCH', '/products/prod_1/inventory', {
      body: restock,
      headers: { 'idempotency-key': 'k1' },
    });

    expect(byOther.body.stock).toBe(200);
    expect(elsewhere.body.stock).toBe(150);
  });

  it('is not used up by a refused request', async () => {
    const { patch } = startWorld();
    const take = { stock: 96, operation: 'decrement' };
    expect((await patch(take, { 'idempotency-key': 'k1' })).status).toBe(422);
    await patch(restock);

    expect(await patch(take, { 'idempotency-key': 'k1' })).toMatchObject({
      status: 200,
      body: { stock: 54 },
    });
  });

  it('is forgotten after 24 hours', async () => {
    const { patch, clock } = startWorld();
    await patch(restock, { 'idempotency-key': 'k1' });
    clock.nowMs = startMs + 86_400_000 - 1;
    expect((await patch(restock, { 'idempotency-key': 'k1' })).body.stock).toBe(150);
    clock.nowMs += 1;

    expect((await patch(restock, { 'idempotency-key': 'k1' })).body.stock).toBe(200);
  });

  it('is in progress while the first request is held', async () => {
    const held = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const { patch } = startWorld({
      beforeCommit: () => {
        reached.resolve();
        return held.promise;
      },
    });
    const first = patch(restock, { 'idempotency-key': 'k1' });
    await reached.promise;

    const meanwhile = await patch(restock, { 'idempotency-key': 'k1' });
    const other = await patch({ ...restock, stock: 1 }, { 'idempotency-key': 'k1' });
    held.resolve();

    expect(meanwhile).toMatchObject({ status: 409, body: { code: 'idempotency-in-progress' } });
    expect(meanwhile.headers.get('retry-after')).toBe('1');
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect((await first).body.stock).toBe(150);
    expect((await patch(restock, { 'idempotency-key': 'k1' })).headers.get('idempotent-replayed')).toBe(
      'true',
    );
  });

  it('can be used again after a fault of the server', async () => {
    let faults = 1;
    const { patch } = startWorld({
      beforeCommit: () => {
        if (faults-- > 0) throw new Error('disk on fire');
      },
      onError: () => {},
    });
    expect((await patch(restock, { 'idempotency-key': 'k1' })).status).toBe(500);

    expect(await patch(restock, { 'idempotency-key': 'k1' })).toMatchObject({
      status: 200,
      body: { stock: 150 },
    });
  });

  it.each(['', ' ', 'has space', 'ümlaut', 'x'.repeat(256)])('%j is not a key', async (key) => {
    const { patch } = startWorld();

    expect((await patch(restock, { 'idempotency-key': key })).status).toBe(400);
  });
});

describe('adjustment_id', () => {
  const count = { stock: 98, adjustment_id: 'count-1' };

  it('may be used once per product, for ever', async () => {
    const { patch, send, clock } = startWorld();
    const first = await patch(count);
    clock.nowMs += 400 * 86_400_000;

    const again = await patch({ ...count, notes: 'again' });
    const other = await patch({ ...count, stock: 97 });

    expect(again).toMatchObject({
      status: 409,
      body: {
        code: 'adjustment-already-processed',
        detail: "Adjustment ID 'count-1' has already been processed.",
        inventory_history_id: first.body.inventory_history_id,
        original: first.body,
        payload_matches: true,
      },
    });
    expect(other.body.payload_matches).toBe(false);
    expect((await send('PATCH', '/products/prod_1/inventory', { body: count })).status).toBe(200);
  });

  it('may come in the header, and must be the same in both places', async () => {
    const { patch } = startWorld();
    await patch({ stock: 98 }, { 'x-adjustment-id': 'count-1' });

    expect((await patch(count)).body).toMatchObject({ status: 409, payload_matches: true });
    expect((await patch(count, { 'x-adjustment-id': 'count-2' })).status).toBe(400);
    expect((await patch(count, { 'x-adjustment-id': 'count-1' })).status).toBe(409);
    expect((await patch({ stock: 1 }, { 'x-adjustment-id': 'x'.repeat(129) })).status).toBe(400);
  });

  it('gives way to a matching Idempotency-Key', async () => {
    const { patch } = startWorld();
    await patch(count, { 'idempotency-key': 'k1' });

    expect((await patch(count, { 'idempotency-key': 'k1' })).status).toBe(200);
    expect((await patch(count, { 'idempotency-key': 'k2' })).status).toBe(409);
  });

  it('is not used up by a refused request', async () => {
    const { patch } = startWorld();
    expect((await patch({ stock: 4, adjustment_id: 'count-1' })).status).toBe(422);

    expect((await patch(count)).status).toBe(200);
  });
});

describe('If-Match', () => {
  it.each([
    ['"inv-1"', 200],
    ['*', 200],
    ['"inv-9", "inv-1"', 200],
    [', "inv-1" ,', 200],
    ['"inv-2"', 412],
    ['W/"inv-1"', 412],
    ['"other"', 412],
    ['inv-1', 400],
    ['"inv-1" "inv-2"', 400],
    ['"inv-1', 400],
    [',', 400],
    ['*, "inv-1"', 400],
  ])('%s is answered with %i', async (ifMatch, status) => {
    const { patch, get } = startWorld();

    const answer = await patch({ stock: 50 }, { 'if-match': ifMatch });

    expect(answer.status).toBe(status);
    expect((await get(inventoryPath)).body.stock).toBe(status === 200 ? 50 : 100);
    if (status === 412) {
      expect(answer.body).toMatchObject({ code: 'version-mismatch', current_version: 1 });
      expect(answer.headers.get('etag')).toBe('"inv-1"');
    }
  });

  it('lets one of two callers through who saw the same version', async () => {
    const { patch } = startWorld();

    const answers = await Promise.all(
      [1, 2].map((stock) => patch({ stock: stock + 10 }, { 'if-match': '"inv-1"' })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
