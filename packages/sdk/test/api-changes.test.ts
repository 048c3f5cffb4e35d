import { type InventoryEventName, InventoryManager, type InventoryUpdate } from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { beforeEach, describe, expect, it } from 'vitest';

const path = '/products/{productId}/inventory';
const params = { path: { productId: 'mug' } };
const names = ['inventoryUpdated', 'lowStock', 'recovered', 'outOfStock', 'reserved', 'committed'] as const;

let inventory: InventoryManager;
let told: { readonly type: InventoryEventName; readonly productId: string; readonly request?: unknown }[];
let requests: number;

beforeEach(() => {
  told = [];
  requests = 0;
  const server = createInventoryServer({
    products: [
      { id: 'mug', name: 'Mug', stock: 20, reorder_threshold: 10, backorder_allowed: true },
      { id: 'pot', name: 'Pot', stock: 5 },
    ],
    auth: roleTokens(),
  });
  inventory = new InventoryManager({
    baseUrl: 'http://localhost/api',
    accessToken: 'admin',
    fetch: (url, init) => {
      requests++;
      return server.fetch(new Request(url, init));
    },
  });
  for (const name of names) inventory.on(name, (event) => told.push(event));
});

const types = () => told.splice(0).map(({ type, productId }) => `${type} ${productId}`);
const take = (stock: number) => ({ operation: 'decrement', stock }) as const;
const patch = (body: InventoryUpdate, header?: { 'Idempotency-Key': string }) =>
  inventory.api.PATCH(path, { params: { ...params, ...(header && { header }) }, body });

describe('a change by the typed client', () => {
  it('is told by events, with what was sent and what came of it', async () => {
    await patch({ ...take(12), reason: 'damaged' });

    expect(told[0]).toMatchObject({
      request: { operation: 'decrement', stock: 12, reason: 'damaged' },
      result: { stock: 8, adjustment: -12, replayed: false, idempotencyKey: expect.any(String) },
    });
    expect(types()).toEqual(['inventoryUpdated mug', 'lowStock mug']);
    await patch(take(1));
    expect(types()).toEqual(['inventoryUpdated mug']);
    await patch({ operation: 'increment', stock: 0, reserved: 7, reservation: { id: 'cart_8' } });
    expect(types()).toEqual(['inventoryUpdated mug', 'reserved mug', 'outOfStock mug']);
  });

  it('is what get gives out', async () => {
    await inventory.get('mug');
    await patch(take(12));
    requests = 0;

    expect(await inventory.get('mug')).toMatchObject({ stock: 8, version: 2 });
    expect(requests).toBe(0);
  });

  it('that was made before is told as that, and what is there now is asked for', async () => {
    const header = { 'Idempotency-Key': 'mine' };
    await patch(take(12), header);
    await inventory.update('mug', { operation: 'set', stock: 50 });
    told = [];
    await patch(take(12), header);

    expect(told).toMatchObject([{ type: 'inventoryUpdated', result: { stock: 8, replayed: true } }]);
    expect(await inventory.get('mug')).toMatchObject({ stock: 50 });
  });

  it('that is only previewed or refused is not told', async () => {
    const header = { 'X-Require-Confirmation': 'true' } as const;
    expect(await inventory.api.PATCH(path, { params: { ...params, header }, body: take(12) })).toMatchObject({
      status: 202,
    });
    expect(await patch(take(21))).toMatchObject({ status: 422 });

    expect(types()).toEqual([]);
  });

  it('may be a batch, in either form', async () => {
    await inventory.api.POST('/inventory/batch-update', {
      body: {
        updates: [
          { product_id: 'mug', ...take(12) },
          { productId: 'pot', data: take(5) },
          { product_id: 'pot', ...take(5) },
        ],
      },
    });

    expect(told.map(({ request }) => request)).toEqual([take(12), undefined, take(5), undefined]);
    expect(types()).toEqual([
      'inventoryUpdated mug',
      'lowStock mug',
      'inventoryUpdated pot',
      'outOfStock pot',
    ]);
    requests = 0;
    expect(await inventory.get('mug')).toMatchObject({ stock: 8 });
    expect(requests).toBe(0);
    // One of its changes was refused, so that what is there is asked for.
    expect(await inventory.get('pot')).toMatchObject({ stock: 0 });
    expect(requests).toBe(1);
  });

  it('may ship a backorder', async () => {
    const sale = { orderId: 'order_17', reduceReserved: false, allowBackorder: true } as const;
    const backorderId = (await inventory.processSale('mug', 25, sale)).backorder_id ?? '';
    await inventory.update('mug', { operation: 'increment', stock: 30 });
    types();
    await inventory.api.POST('/inventory/backorders/{backorderId}/fulfill', {
      params: { path: { backorderId } },
    });

    expect(types()).toEqual(['inventoryUpdated mug']);
    expect(await inventory.get('mug')).toMatchObject({ stock: 25 });
  });
});
