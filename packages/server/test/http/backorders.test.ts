import { expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

async function withBackorder() {
  const world = startWorld();
  await world.patch({ stock: 0, operation: 'increment', backorder_allowed: true });
  const sold = await world.patch({
    stock: 98,
    operation: 'decrement',
    allow_backorder: true,
    metadata: { order_id: 'o1' },
  });
  const fulfil = (headers: Record<string, string> = {}, token = 'admin') =>
    world.send('POST', `/inventory/backorders/${sold.body.backorder_id}/fulfill`, { headers, token });
  return { ...world, sold, fulfil };
}

it('a sale beyond the stock says what it promised', async () => {
  const { sold, get } = await withBackorder();

  expect(sold.body).toMatchObject({
    stock: 5,
    available: 0,
    backordered: 3,
    backorder_created: true,
    backorder_quantity: 3,
  });
  expect((await get(`${inventoryPath}/backorders`)).body).toEqual([
    {
      id: sold.body.backorder_id,
      product_id: 'prod_789',
      order_id: 'o1',
      state: 'open',
      quantity: 3,
      created_at: '2026-01-15T10:30:00.000Z',
      fulfilled_at: null,
    },
  ]);
});

it('is fulfilled once there is stock, once only', async () => {
  const { fulfil, patch, get } = await withBackorder();
  expect(await fulfil()).toMatchObject({
    status: 422,
    body: { code: 'insufficient-stock', available: 0, requested: 3 },
  });
  await patch({ stock: 10, operation: 'increment' });

  const first = await fulfil({ 'idempotency-key': 'k1' });
  const replay = await fulfil({ 'idempotency-key': 'k1' });

  expect(first).toMatchObject({
    status: 200,
    body: { stock: 12, backordered: 0, adjustment: -3, backorder_created: false },
  });
  expect(replay.body).toEqual(first.body);
  expect(replay.headers.get('idempotent-replayed')).toBe('true');
  expect(await fulfil()).toMatchObject({ status: 409, body: { code: 'backorder-not-open' } });
  expect((await get(`${inventoryPath}/backorders?state=open`)).body).toEqual([]);
  expect((await get(`${inventoryPath}/history`)).body[0]).toMatchObject({
    kind: 'backorder_filled',
    order_id: 'o1',
    backorder_adjustment: -3,
  });
});

it('needs the permission to adjust, and a backorder that exists', async () => {
  const { fulfil, send } = await withBackorder();

  expect((await fulfil({}, 'sales')).status).toBe(403);
  expect((await send('POST', '/inventory/backorders/bo_none/fulfill')).body.code).toBe('backorder-not-found');
});

it('receipts do not fill it by themselves', async () => {
  const { patch } = await withBackorder();

  expect((await patch({ stock: 10, operation: 'increment' })).body).toMatchObject({
    stock: 15,
    backordered: 3,
    available: 7,
  });
});
