import { ControlError } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

const hold = (reserved: number, id: string) => ({
  operation: 'increment',
  stock: 0,
  reserved,
  reservation: { id, order_id: 'order_1', expires_in_seconds: 60 },
});

describe('a product that is read without a request', () => {
  it('is as the next request would find it, at once', async () => {
    const { server, patch, get } = startWorld();
    await patch(hold(3, 'r1'));
    await patch(hold(2, 'r2'));
    server.control.clock.advance('2 minutes');

    const read = server.control.products.get('prod_789');
    const history = server.control.products.history('prod_789');

    expect(read).toMatchObject({ reserved: 5, unattributed: 5, version: 5 });
    expect(read?.reservations).toMatchObject([
      { id: 'r1', state: 'expired' },
      { id: 'r2', state: 'expired' },
    ]);
    // Nothing was changed by reading: the request settles the holds now, to the same state and the same entries.
    expect((await get(inventoryPath)).body).toMatchObject({ reserved: 5, version: 5 });
    expect((await get(`${inventoryPath}/history`)).body).toEqual(history);
    expect(server.control.products.get('prod_789')).toEqual(read);
  });

  it('counts as no request', () => {
    const { server } = startWorld({ control: {} });
    server.control.products.get('prod_789');

    expect(server.control.journal.list()).toEqual([]);
  });

  it('is undefined when there is none, and has no history', () => {
    const { products } = startWorld().server.control;

    expect(products.get('prod_999')).toBeUndefined();
    expect(() => products.history('prod_999')).toThrow(ControlError);
  });
});

describe('a product that begins with promises', () => {
  const mug = {
    id: 'prod_789',
    name: 'Mug',
    stock: 10,
    backorder_allowed: true,
    reservations: [
      { id: 'r1', order_id: 'order_1', quantity: 4 },
      { id: 'r2', quantity: 1, expires_in_seconds: null },
    ],
    backorders: [{ id: 'bo_1', order_id: 'order_2', quantity: 2 }],
  };

  it('holds them as if they had been made then', async () => {
    const { server, patch, get, send } = startWorld({ products: [mug] });

    expect(server.control.products.get('prod_789')).toMatchObject({
      stock: 10,
      reserved: 5,
      unattributed: 0,
      backordered: 2,
      available: 3,
      version: 1,
    });
    expect((await get(`${inventoryPath}/reservations`)).body).toMatchObject([
      { id: 'r1', order_id: 'order_1', quantity: 4, raised: 4, state: 'active' },
      { id: 'r2', order_id: null, quantity: 1, expires_at: null },
    ]);
    const shipped = await patch({ operation: 'decrement', stock: 4, reservation: { id: 'r1' } });
    expect(shipped.body).toMatchObject({ stock: 6, reserved: 1, reservation: { state: 'committed' } });
    const filled = await send('POST', '/inventory/backorders/bo_1/fulfill');
    expect(filled.body).toMatchObject({ stock: 4, backordered: 0 });
  });

  it('gives a hold back half an hour later, unless it was given another time', () => {
    const { server } = startWorld({ products: [mug] });
    server.control.clock.set(startMs + 30 * 60_000);

    expect(server.control.products.get('prod_789')).toMatchObject({ reserved: 1, version: 2 });
  });

  it('may have more reserved than the holds account for', () => {
    const { server } = startWorld({ products: [{ ...mug, reserved: 7 }] });

    expect(server.control.products.get('prod_789')).toMatchObject({ reserved: 7, unattributed: 2 });
  });

  it.each([
    [{ reserved: 4 }, 'reserved must be at least what the reservations hold'],
    [{ stock: 4 }, 'reservations must hold at most the stock'],
    [
      {
        reservations: [
          { id: 'a', quantity: 1 },
          { id: 'a', quantity: 1 },
        ],
      },
      'reservations must each have an id of their own',
    ],
    [
      { reservations: [{ id: 'a', quantity: 0 }] },
      'reservations.0.quantity must be greater than or equal to 1',
    ],
  ])('is refused with %j', (change, message) => {
    expect(() => startWorld({ products: [{ ...mug, ...change }] })).toThrow(message);
  });

  it('is refused with a backorder of the same id as that of another product', () => {
    const tea = { id: 'tea', name: 'Tea', stock: 0, backorders: [{ id: 'bo_1', quantity: 1 }] };

    expect(() => startWorld({ products: [mug, tea] })).toThrow(
      "The product at index 1 has a backorder with the id 'bo_1' of the one at index 0.",
    );
  });
});

describe('a clock that is moved by words', () => {
  it.each([
    ['31 minutes', 1_860_000],
    ['1 minute', 60_000],
    ['90s', 90_000],
    ['1.5 h', 5_400_000],
    ['2 days', 172_800_000],
    ['20 ms', 20],
    ['5 milliseconds', 5],
    ['3m', 180_000],
  ])('moves by %s', (words, ms) => {
    const { clock } = startWorld().server.control;
    clock.advance(words);

    expect(clock.now()).toBe(startMs + ms);
  });

  it.each(['soon', '-1 s', '1', '1 fortnight', ''])('does not take %j', (words) => {
    expect(() => startWorld().server.control.clock.advance(words)).toThrow(ControlError);
  });
});

describe('the keys that changes were made under', () => {
  it('are found once for each change, also when its answer was lost or sent again', async () => {
    const { server, patch } = startWorld({ control: {} });
    server.control.faults.add({ times: 1, effect: { kind: 'drop-after-commit' } });
    const key = { 'idempotency-key': 'sale-1' };
    await patch({ operation: 'decrement', stock: 1 }, key).catch(() => undefined);
    await patch({ operation: 'decrement', stock: 1 }, key);

    expect(server.control.keys.find('sale-1')).toEqual([
      {
        method: 'PATCH',
        path: '/api/products/prod_789/inventory',
        key: 'sale-1',
        actor: 'admin_user',
        at: new Date(startMs).toISOString(),
      },
    ]);
  });

  it('are not found for what was refused, nor under another name', async () => {
    const { server, patch } = startWorld({ control: {} });
    await patch({ operation: 'decrement', stock: 1_000 }, { 'idempotency-key': 'sale-1' });

    expect(server.control.keys.find('sale-1')).toEqual([]);
    expect(server.control.keys.find('sale')).toEqual([]);
  });

  // The second is also a word in what the keys of items are kept under.
  it.each(['batch-1', 'of'])(
    'are found once for a batch with the key %s, whose items are part of it',
    async (key) => {
      const { server, send } = startWorld({ control: {} });
      const updates = ['prod_1', 'prod_789'].map((id) => ({
        product_id: id,
        operation: 'increment',
        stock: 1,
      }));
      const headers = { 'idempotency-key': key };
      await send('POST', '/inventory/batch-update', { body: { updates }, headers });

      expect(server.control.keys.find(key)).toHaveLength(1);
    },
  );
});
