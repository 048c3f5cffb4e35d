import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

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
      backorder_created: false,
      backorder_quantity: 0,
      backorder_id: null,
    });
  });

  it('sets the one total, whatever location it names', async () => {
    const { patch, get } = startWorld();
    await patch({ stock: 40, location: 'A' });
    const { body } = await patch({ stock: 30, location: 'B' });
    await patch({ operation: 'increment', stock: 5 });

    expect(body).toMatchObject({ previous_stock: 40, stock: 30, metadata: { location: 'B' } });
    expect((await get(inventoryPath)).body.stock).toBe(35);
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
