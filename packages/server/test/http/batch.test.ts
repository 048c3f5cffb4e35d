import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

const batchPath = '/inventory/batch-update';
const receive = (product_id: string, stock: number, more: object = {}) => ({
  product_id,
  stock,
  operation: 'increment',
  ...more,
});
const take = (product_id: string, stock: number, more: object = {}) => ({
  product_id,
  stock,
  operation: 'decrement',
  ...more,
});

function startBatches() {
  const world = startWorld();
  const batch = (body: unknown, headers: Record<string, string> = {}, token = 'admin') =>
    world.send('POST', batchPath, { body, headers, token });
  const stocks = async () => (await world.get('/products')).body.map(({ stock }: { stock: number }) => stock);
  return { ...world, batch, stocks };
}

describe('a batch, each item for itself', () => {
  it('tells what became of each, in the order of the list', async () => {
    const { batch, stocks } = startBatches();

    const { status, body } = await batch({
      updates: [
        receive('prod_1', 5),
        receive('prod_999', 1),
        take('prod_789', 96),
        { product_id: 'prod_790', stock: -1 },
        receive('prod_1', 1),
      ],
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      mode: 'per_item',
      total: 5,
      successful: [
        { index: 0, product_id: 'prod_1', result: { stock: 105 } },
        { index: 4, product_id: 'prod_1', result: { stock: 106 } },
      ],
      failed: [
        {
          index: 1,
          product_id: 'prod_999',
          status: 404,
          error: { code: 'product-not-found', instance: '/products/prod_999/inventory' },
        },
        { index: 2, product_id: 'prod_789', status: 422, error: { code: 'below-reserved' } },
        {
          index: 3,
          product_id: 'prod_790',
          status: 400,
          error: { code: 'invalid-request', detail: 'Stock cannot be negative.' },
        },
      ],
      skipped: [],
      summary: { total_adjustment: 6, average_adjustment: 3, affected_products: 1, total_stock_after: 106 },
    });
    expect(await stocks()).toEqual([106, 100, 80]);
  });

  it('skips the rest after a failure when it is told to', async () => {
    const { batch, stocks } = startBatches();

    const { body } = await batch({
      stop_on_error: true,
      updates: [receive('prod_1', 5), take('prod_790', 81), receive('prod_1', 1)],
    });

    expect(body.failed).toHaveLength(1);
    expect(body.skipped).toEqual([{ index: 2, product_id: 'prod_1' }]);
    expect(await stocks()).toEqual([105, 100, 80]);
  });

  it('takes the documented form and the alias', async () => {
    const { send } = startBatches();

    const { body } = await send('POST', '/inventory/batch', {
      body: { updates: [{ productId: 'prod_789', data: { stock: 150 } }] },
    });

    expect(body.successful).toMatchObject([{ index: 0, result: { stock: 150 } }]);
  });

  it("honours an item's precondition and key, which is the key of a request of its own", async () => {
    const { batch, patch } = startBatches();
    const item = receive('prod_789', 5, { idempotency_key: 'k1' });

    const first = await batch({ updates: [item, receive('prod_789', 1, { if_match: '"inv-1"' })] });
    const again = await batch({ updates: [item] });
    const alone = await patch({ stock: 5, operation: 'increment' }, { 'idempotency-key': 'k1' });

    expect(first.body.failed).toMatchObject([{ index: 1, status: 412 }]);
    expect(again.body.successful[0].result).toEqual(first.body.successful[0].result);
    expect(alone.headers.get('idempotent-replayed')).toBe('true');
  });

  it('has one effect under its own key', async () => {
    const { batch, stocks } = startBatches();
    const body = { updates: [receive('prod_1', 5), take('prod_790', 81)] };
    const first = await batch(body, { 'idempotency-key': 'b1' });

    const again = await batch(body, { 'idempotency-key': 'b1' });
    const other = await batch({ updates: [receive('prod_1', 6)] }, { 'idempotency-key': 'b1' });

    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await stocks()).toEqual([105, 100, 80]);
  });

  it('that was cut off goes on where it was under the same key', async () => {
    let faults = 1;
    let items = 0;
    const { send, get } = startWorld({
      beforeCommit: () => {
        if (++items === 2 && faults-- > 0) throw new Error('power cut');
      },
      onError: () => {},
    });
    const sent = {
      body: { updates: [receive('prod_1', 5), receive('prod_790', 5)] },
      headers: { 'idempotency-key': 'b1' },
    };
    expect((await send('POST', batchPath, sent)).status).toBe(500);

    expect((await send('POST', batchPath, sent)).body.successful).toHaveLength(2);
    expect((await get('/products')).body.map(({ stock }: { stock: number }) => stock)).toEqual([
      105, 100, 85,
    ]);
  });
});

describe('an atomic batch', () => {
  const atomic = (...updates: object[]) => ({ mode: 'atomic', updates });

  it('is made whole, against the running state', async () => {
    const { batch, get, stocks } = startBatches();

    const { status, body } = await batch(
      atomic(take('prod_790', 80), receive('prod_790', 5), take('prod_790', 5), receive('prod_1', 1)),
    );

    expect(status).toBe(200);
    expect(body.successful.map(({ result }: { result: { stock: number } }) => result.stock)).toEqual([
      0, 5, 0, 101,
    ]);
    expect(body.summary).toEqual({
      total_adjustment: -79,
      average_adjustment: -19.75,
      affected_products: 2,
      total_stock_after: 101,
    });
    expect(await stocks()).toEqual([101, 100, 0]);
    expect((await get('/products/prod_790/inventory/history')).body).toHaveLength(3);
  });

  it('is refused whole, and says which items are in the way', async () => {
    const { batch, stocks, get } = startBatches();

    const { status, body } = await batch(
      atomic(receive('prod_1', 5), take('prod_790', 81), receive('prod_999', 1)),
    );

    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'batch-refused',
      errors: [
        { index: 1, product_id: 'prod_790', code: 'insufficient-stock', field: 'updates.1' },
        { index: 2, product_id: 'prod_999', code: 'product-not-found' },
      ],
    });
    expect(await stocks()).toEqual([100, 100, 80]);
    expect((await get('/products/prod_1/inventory/history')).body).toEqual([]);
  });

  it('knows the holds and adjustment ids that its own items made', async () => {
    const { batch } = startBatches();
    const hold = { reservation: { id: 'cart' } };

    expect(
      (await batch(atomic(receive('prod_1', 0, { reserved: 3, ...hold }), take('prod_1', 3, hold)))).status,
    ).toBe(200);
    const twice = await batch(
      atomic(receive('prod_1', 1, { adjustment_id: 'a' }), receive('prod_1', 1, { adjustment_id: 'a' })),
    );
    expect(twice.body.errors).toMatchObject([{ index: 1, code: 'adjustment-already-processed' }]);
  });

  it('has one effect under its key', async () => {
    const { batch, stocks } = startBatches();
    const body = atomic(receive('prod_1', 5));
    await batch(body, { 'idempotency-key': 'b1' });

    expect((await batch(body, { 'idempotency-key': 'b1' })).headers.get('idempotent-replayed')).toBe('true');
    expect(await stocks()).toEqual([105, 100, 80]);
  });

  it('names each field that is wrong', async () => {
    const { batch } = startBatches();

    const { status, body } = await batch(
      atomic({ product_id: 'prod_1', stock: -1, colour: 1 }, receive('prod_1', 1, { idempotency_key: 'k' })),
    );

    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'updates.0.stock',
      'updates.0.colour',
      'updates.1.idempotency_key',
    ]);
  });
});

describe('the envelope of a batch', () => {
  it.each([
    [{}, 'updates'],
    [{ updates: [] }, 'updates'],
    [{ updates: Array.from({ length: 1_001 }, () => receive('prod_1', 0)) }, 'updates'],
    [{ updates: [receive('prod_1', 0)], mode: 'all' }, 'mode'],
    [{ updates: [receive('prod_1', 0)], colour: 'red' }, 'colour'],
  ])('is refused (%#)', async (body, field) => {
    const { batch } = startBatches();

    expect(await batch(body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it('holds up to 1,000 items, and needs the permission', async () => {
    const { batch, get } = startBatches();
    const updates = Array.from({ length: 1_000 }, () => receive('prod_789', 1));

    expect((await batch({ updates }, {}, 'manager')).body.required_permission).toBe('bulk_update');
    expect((await batch({ updates })).body.summary.total_adjustment).toBe(1_000);
    expect((await get(inventoryPath)).body).toMatchObject({ stock: 1_100, version: 1_001 });
  });
});
