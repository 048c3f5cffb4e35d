import { InventoryManager, toInventory } from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it } from 'vitest';

const orderId = 'order_17';

function create(accessToken = 'admin') {
  const server = createInventoryServer({
    products: [
      { id: 'mug', name: 'Ceramic mug', stock: 100, reserved: 5, reorder_threshold: 20 },
      { id: 'pot', name: 'Glass teapot', stock: 80 },
    ],
    auth: roleTokens(),
  });
  const inventory = new InventoryManager({
    baseUrl: 'http://localhost/api',
    accessToken,
    fetch: (url, init) => server.fetch(new Request(url, init)),
  });
  return { inventory };
}

describe('against the reference server', () => {
  it('receives pieces', async () => {
    const { inventory } = create();

    const outcome = await inventory.update('mug', { stock: 50, operation: 'increment', reason: 'restock' });

    expect(outcome).toMatchObject({
      stock: 150,
      available: 145,
      reserved: 5,
      previous_stock: 100,
      adjustment: 50,
    });
    expect(outcome).toMatchObject({ replayed: false, version: 2, reorder_threshold: 20 });
  });

  it('reserves, sells and releases', async () => {
    const { inventory } = create();

    const { reservation, ...raised } = await inventory.reserve('mug', 10, { orderId });
    const reservationId = reservation.id;
    expect(raised).toMatchObject({ stock: 100, reserved: 15, available: 85 });
    expect(await inventory.processSale('mug', 4, { orderId, reservationId })).toMatchObject({
      stock: 96,
      reserved: 11,
      available: 85,
    });
    expect(await inventory.release('mug', 6, { orderId, reservationId })).toMatchObject({
      stock: 96,
      reserved: 5,
      available: 91,
    });
    expect(await inventory.processSale('mug', 1, { orderId, reduceReserved: false })).toMatchObject({
      stock: 95,
      reserved: 5,
      available: 90,
    });
  });

  it.each([
    [
      'reserving more than there is',
      'reserve',
      96,
      {},
      { code: 'insufficient-stock', available: 95, requested: 96 },
    ],
    ['releasing more than is reserved', 'release', 6, {}, { code: 'release-exceeds-reserved' }],
    ['selling more than is reserved', 'processSale', 6, {}, { code: 'release-exceeds-reserved' }],
    [
      'selling what is promised off the shelf',
      'processSale',
      96,
      { reduceReserved: false },
      { code: 'below-reserved' },
    ],
    [
      'selling more than is in stock',
      'processSale',
      101,
      { reduceReserved: false },
      { code: 'insufficient-stock' },
    ],
  ] as const)('refuses %s, and nothing changes', async (_, verb, quantity, options, expected) => {
    const { inventory } = create();

    await expect(inventory[verb]('mug', quantity, { orderId, ...options })).rejects.toMatchObject({
      ...expected,
      outcome: 'not-applied',
      status: 422,
    });
    expect(await inventory.get('mug')).toMatchObject({ stock: 100, reserved: 5, version: 1 });
  });

  it('applies a change to the version that was seen, and to no other', async () => {
    const { inventory } = create();
    const { version } = await inventory.get('mug');

    await inventory.update('mug', { stock: 90 }, { ifMatch: version });

    await expect(inventory.update('mug', { stock: 80 }, { ifMatch: version })).rejects.toMatchObject({
      code: 'version-mismatch',
      currentVersion: 2,
    });
  });

  it('has one effect for one key', async () => {
    const { inventory } = create();
    const again = () => inventory.reserve('mug', 5, { orderId, idempotencyKey: 'reserve:order_17:1' });

    expect(await again()).toMatchObject({ reserved: 10, replayed: false });
    expect(await again()).toMatchObject({ reserved: 10, replayed: true });
    expect(await inventory.get('mug')).toMatchObject({ reserved: 10 });
  });

  it('refuses a key that belongs to another change', async () => {
    const { inventory } = create();
    await inventory.reserve('mug', 5, { orderId, idempotencyKey: 'one' });

    await expect(inventory.reserve('mug', 6, { orderId, idempotencyKey: 'one' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('is answered 304 while nothing has changed', async () => {
    const { inventory } = create();

    const first = await inventory.get('mug');

    expect(await inventory.get('mug', { fresh: true })).toEqual(first);
  });

  it('reads what it wrote', async () => {
    const { inventory } = create();
    await inventory.get('mug');
    await inventory.update('mug', { operation: 'increment', stock: 1 });

    expect(await inventory.get('mug')).toEqual(await inventory.get('mug', { fresh: true }));
  });

  it('lets a sales clerk reserve without being allowed to look', async () => {
    const { inventory } = create('sales:alice');

    expect(await inventory.reserve('mug', 1, { orderId })).toMatchObject({ reserved: 6 });
    await expect(inventory.get('mug', { fresh: true })).rejects.toMatchObject({
      code: 'forbidden',
      requiredPermission: 'view',
    });
  });

  it.each([
    ['product-not-found', () => create().inventory.get('nothing')],
    ['unauthorized', () => create('nobody').inventory.get('mug')],
    ['invalid-request', () => create().inventory.update('mug', { stock: -1 })],
    ['max-stock', () => create().inventory.update('mug', { stock: 1_000_000, operation: 'increment' })],
    ['available-mismatch', () => create().inventory.update('mug', { stock: 100, available: 1 })],
  ] as const)('tells %s', async (code, call) => {
    await expect(call()).rejects.toMatchObject({ code });
  });

  it('pages through the history of an order, newest first, without gap or repetition', async () => {
    const { inventory } = create();
    for (let piece = 0; piece < 7; piece++) await inventory.reserve('mug', 1, { orderId });
    await inventory.reserve('mug', 1, { orderId: 'another' });

    const pages = inventory.history('mug', { orderId, pageSize: 3 }).pages();
    const sizes: number[] = [];
    const seqs: number[] = [];
    for await (const page of pages) {
      sizes.push(page.length);
      seqs.push(...page.map(({ seq }) => seq));
      // What arrives meanwhile shifts nothing.
      await inventory.reserve('mug', 1, { orderId });
    }

    expect(sizes).toEqual([3, 3, 1]);
    expect(seqs).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('reads products', async () => {
    const { inventory } = create();

    expect(await inventory.product('pot')).toMatchObject({ name: 'Glass teapot', stock: 80 });
    expect((await inventory.products({ pageSize: 1 }).toArray({ limit: 9 })).map(({ id }) => id)).toEqual([
      'mug',
      'pot',
    ]);
  });

  it('serves the typed client', async () => {
    const { inventory } = create();

    const { data, error } = await inventory.api.GET('/products/{productId}', {
      params: { path: { productId: 'mug' } },
    });

    expect(error).toBeUndefined();
    expect(data?.name).toBe('Ceramic mug');
  });

  it('answers a change with what a read would give, which toInventory takes out of it', async () => {
    const { inventory } = create();
    const result = await inventory.update('mug', { operation: 'increment', stock: 5 });

    expect(toInventory(result)).toEqual(await inventory.get('mug', { fresh: true }));
  });
});
