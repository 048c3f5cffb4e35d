import { describe, expect, it } from 'vitest';
import { answer, heldResult, inventory as known } from './answers.ts';
import { createManager } from './create-manager.ts';

const orderId = 'order_17';
const metadata = { order_id: orderId };

function create() {
  const { inventory, sent } = createManager([answer(heldResult)]);
  return { inventory, bodies: () => sent.map(({ body }) => JSON.parse(String(body))), sent };
}

describe('one request each', () => {
  it('reserve raises a reservation', async () => {
    const { inventory, bodies } = create();

    await inventory.reserve('mug', 5, { orderId, reservationId: 'cart_8' });

    expect(bodies()).toEqual([
      {
        operation: 'increment',
        stock: 0,
        reserved: 5,
        reservation: { id: 'cart_8', order_id: orderId },
        reason: 'order_reservation',
        metadata,
      },
    ]);
  });

  it('release takes from what is reserved', async () => {
    const { inventory, bodies } = create();

    await inventory.release('mug', 5, { orderId });

    expect(bodies()).toEqual([
      { operation: 'decrement', stock: 0, reserved: 5, reason: 'order_cancelled', metadata },
    ]);
  });

  it('a sale of reserved pieces takes from both', async () => {
    const { inventory, bodies } = create();

    await inventory.processSale('mug', 3, { orderId });

    expect(bodies()).toEqual([
      { operation: 'decrement', stock: 3, reserved: 3, reason: 'sale_fulfillment', metadata },
    ]);
  });

  it('a sale off the shelf takes from the stock alone', async () => {
    const { inventory, bodies } = create();

    await inventory.processSale('mug', 3, { orderId, reduceReserved: false });

    expect(bodies()).toEqual([{ operation: 'decrement', stock: 3, reason: 'sale_fulfillment', metadata }]);
  });

  it('update sends the change as it is', async () => {
    const { inventory, bodies } = create();
    const change = { stock: 98, operation: 'set', reason: 'cycle_count', reorder_threshold: null } as const;

    await inventory.update('mug', change);

    expect(bodies()).toEqual([change]);
  });

  it('takes over the reason and the notes', async () => {
    const { inventory, bodies } = create();

    await inventory.release('mug', 1, { orderId, reason: 'damaged', notes: 'came back broken' });

    expect(bodies()).toMatchObject([{ reason: 'damaged', notes: 'came back broken' }]);
  });
});

describe('the result of a change', () => {
  it('is what the server answered, with the key and whether it is a repetition', async () => {
    const { inventory } = create();

    expect(await inventory.update('mug', { operation: 'increment', stock: 50 })).toEqual({
      ...heldResult,
      idempotencyKey: 'key-1',
      replayed: false,
    });
  });

  it('says when the change had been made before', async () => {
    const { inventory } = createManager([answer(heldResult, { headers: { 'idempotent-replayed': 'true' } })]);

    expect(await inventory.reserve('mug', 1, { orderId, idempotencyKey: 'mine' })).toMatchObject({
      idempotencyKey: 'mine',
      replayed: true,
    });
  });
});

describe('the idempotency key', () => {
  it('is new for every call', async () => {
    const { inventory, sent } = create();

    await inventory.reserve('mug', 1, { orderId });
    await inventory.reserve('mug', 1, { orderId });

    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key-1', 'key-2']);
  });

  it('is the one of the caller when there is one', async () => {
    const { inventory, sent } = create();

    await inventory.reserve('mug', 1, { orderId, idempotencyKey: 'reserve:order_17:1' });

    expect(sent[0]?.headers.get('idempotency-key')).toBe('reserve:order_17:1');
  });

  it('is a UUID without a source of keys', async () => {
    const { inventory, sent } = createManager([answer(heldResult)], { runtime: {} });

    await inventory.reserve('mug', 1, { orderId });

    expect(sent[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it.each(['', 'has space', 'tökén', 'a\nb', 'x'.repeat(256)])(
    'is refused when it is %j',
    async (idempotencyKey) => {
      const { inventory, sent } = create();

      await expect(inventory.update('mug', { stock: 1 }, { idempotencyKey })).rejects.toMatchObject({
        code: 'configuration',
        argument: 'idempotencyKey',
      });
      expect(sent).toHaveLength(0);
    },
  );
});

describe('ifMatch', () => {
  it.each([
    [7, '"inv-7"'],
    ['"inv-7", "inv-8"', '"inv-7", "inv-8"'],
    ['*', '*'],
  ])('%j is sent as %s', async (ifMatch, header) => {
    const { inventory, sent } = create();

    await inventory.update('mug', { stock: 1 }, { ifMatch });

    expect(sent[0]?.headers.get('if-match')).toBe(header);
  });

  it.each(['', 'a\r\nb', 0, 1.5, Number.NaN])('%j is refused', async (ifMatch) => {
    const { inventory, sent } = create();

    await expect(inventory.update('mug', { stock: 1 }, { ifMatch })).rejects.toMatchObject({
      argument: 'ifMatch',
    });
    expect(sent).toHaveLength(0);
  });
});

/** Arguments as they come from JavaScript, where no compiler looked at them. */
const untyped = <Value>(value: unknown) => value as Value;

describe('arguments that cannot be meant', () => {
  it.each([0, -8, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', undefined, Symbol('5')])(
    'a quantity of %s is refused by every verb before anything is sent',
    async (value) => {
      const { inventory, sent } = create();
      const quantity = untyped<number>(value);

      for (const verb of ['reserve', 'release', 'processSale'] as const) {
        await expect(inventory[verb]('mug', quantity, { orderId })).rejects.toMatchObject({
          argument: 'quantity',
        });
      }
      expect(sent).toHaveLength(0);
    },
  );

  it.each(['', '.', '..', 42, null, undefined, {}, '\ud800'])(
    'the id %j is refused by every method',
    async (value) => {
      const { inventory, sent } = create();
      const id = untyped<string>(value);
      const refused = { code: 'configuration', argument: 'productId' };

      await expect(inventory.get(id)).rejects.toMatchObject(refused);
      await expect(inventory.get(id, { fresh: true })).rejects.toMatchObject(refused);
      await expect(inventory.product(id)).rejects.toMatchObject(refused);
      await expect(inventory.update(id, { stock: 1 })).rejects.toMatchObject(refused);
      await expect(inventory.reserve(id, 1, { orderId })).rejects.toMatchObject(refused);
      expect(() => inventory.history(id)).toThrow(expect.objectContaining(refused));
      expect(sent).toHaveLength(0);
    },
  );

  it.each(['', undefined, 17, 'x'.repeat(129)])('the order id %j is refused', async (value) => {
    const { inventory, sent } = create();

    await expect(inventory.reserve('mug', 1, { orderId: untyped<string>(value) })).rejects.toMatchObject({
      argument: 'orderId',
    });
    expect(sent).toHaveLength(0);
  });

  it('options that were left out are told as the missing order id', async () => {
    const { inventory } = create();

    await expect(inventory.processSale('mug', 1, untyped(undefined))).rejects.toMatchObject({
      argument: 'orderId',
    });
  });

  it.each([null, 'stock=1', [], { stock: 1n }])('the change %s is refused', async (value) => {
    const { inventory, sent } = create();

    await expect(inventory.update('mug', untyped(value))).rejects.toMatchObject({ argument: 'change' });
    expect(sent).toHaveLength(0);
  });
});

describe('an id with signs that mean something in a URL', () => {
  it.each([
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['..%2f', '..%252f'],
    ['%2e%2e', '%252e%252e'],
    ['größe 9', 'gr%C3%B6%C3%9Fe%209'],
  ])('%s stays one segment', async (id, segment) => {
    const { inventory, sent } = createManager([answer(known)]);

    await inventory.get(id);

    expect(sent[0]?.url).toBe(`https://shop.example/api/products/${segment}/inventory`);
    expect(new URL(sent[0]?.url ?? '').pathname).toBe(`/api/products/${segment}/inventory`);
  });
});
