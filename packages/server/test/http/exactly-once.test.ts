import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

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
