import { inspect } from 'node:util';
import * as functions from '@onhand/sdk/functions';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { beforeEach, describe, expect, it } from 'vitest';

let client: functions.InventoryClient;

beforeEach(() => {
  const server = createInventoryServer({
    products: [{ id: 'mug', name: 'Mug', stock: 100, reorder_threshold: 200, backorder_allowed: true }],
    auth: roleTokens(),
  });
  client = functions.createInventoryClient({
    baseUrl: 'http://localhost/api',
    accessToken: 'admin',
    fetch: (url, init) => server.fetch(new Request(url, init)),
  });
});

const productId = 'mug';
const orderId = 'order_17';

describe('functions over a client', () => {
  it('do what the methods of the manager do', async () => {
    const { reservation } = await functions.reserveInventory(client, { productId, quantity: 5, orderId });
    await functions.processSale(client, { productId, quantity: 2, orderId, reservationId: reservation.id });
    await functions.releaseInventory(client, { productId, quantity: 3, reservationId: reservation.id });
    await functions.updateInventory(client, { productId, change: { operation: 'increment', stock: 10 } });
    await functions.updateInventoryWith(client, { productId, decide: ({ stock }) => ({ stock: stock + 1 }) });
    const change = { operation: 'increment', stock: 1 } as const;
    await functions.batchUpdateInventory(client, { updates: [{ productId, change }] });
    const { summary } = await functions.bulkUpdateInventory(client, { source: [{ productId, change }] });

    expect(summary).toMatchObject({ succeeded: 1, totalStockAfter: 111 });
    expect(await functions.getInventory(client, { productId })).toMatchObject({ stock: 111, reserved: 0 });
    expect(await functions.listInventoryHistory(client, { productId }).toArray({ limit: 20 })).toHaveLength(
      7,
    );
    expect(await functions.listLowStock(client).toArray({ limit: 5 })).toMatchObject([{ product_id: 'mug' }]);
  });

  it('tell of each change as it happens', async () => {
    const stocks: number[] = [];
    const errors: unknown[] = [];
    const told = functions.subscribeToInventory(client, {
      productIds: productId,
      listener: ({ inventory: { stock } }) => void stocks.push(stock),
      onError: (error) => void errors.push(error),
    });
    for await (const { inventory } of functions.watchInventory(client, { productIds: [productId] })) {
      if (inventory.stock === 101) break;
      await functions.updateInventory(client, { productId, change: { operation: 'increment', stock: 1 } });
    }
    told.close();

    expect([stocks, errors]).toEqual([[100, 101], []]);
  });

  it('ship a backorder', async () => {
    const sale = { productId, quantity: 110, orderId, allowBackorder: true };
    const { backorder_id: backorderId } = await functions.processSale(client, sale);
    await functions.updateInventory(client, { productId, change: { operation: 'increment', stock: 10 } });

    expect(await functions.fulfillBackorder(client, { backorderId: backorderId ?? '' })).toMatchObject({
      stock: 0,
    });
  });

  it('fail with the same errors', async () => {
    await expect(
      functions.reserveInventory(client, { productId, quantity: 500, orderId }),
    ).rejects.toMatchObject({
      code: 'insufficient-stock',
      available: 100,
    });
  });

  it('ask the server every time', async () => {
    await functions.getInventory(client, { productId });
    await client.PATCH('/products/{productId}/inventory', {
      params: { path: { productId } },
      body: { stock: 7 },
    });

    expect(await functions.getInventory(client, { productId })).toMatchObject({ stock: 7 });
  });
});

describe('a client', () => {
  it('calls every operation by its path', async () => {
    const { status, data } = await client.GET('/products');

    expect({ status, data }).toMatchObject({ status: 200, data: [{ id: 'mug' }] });
  });

  it('shows neither its token nor anything else', () => {
    expect(inspect(client, { depth: 10, showHidden: true })).not.toContain('admin');
  });

  it('of another make is refused', () => {
    const other = { ...client };

    expect(() => functions.listInventoryHistory(other, { productId })).toThrow(
      'not from createInventoryClient',
    );
  });
});
