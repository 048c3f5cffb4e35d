import { describe, expect, it } from 'vitest';
import { answer, reservation as held, heldResult, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const orderId = 'order_17';
const metadata = { order_id: orderId };

function create(...quantities: readonly number[]) {
  const answers = quantities.map((quantity) => answer({ ...heldResult, reservation: { ...held, quantity } }));
  const { inventory, sent, clock } = createManager([answer(heldResult), ...answers]);
  return { inventory, clock, sent, bodies: () => sent.map(({ body }) => JSON.parse(String(body))) };
}

/** Arguments as they come from JavaScript, where no compiler looked at them. */
const untyped = <Value>(value: unknown) => value as Value;

describe('reserve', () => {
  it('names the reservation by the key of the call, so that each call is a new one', async () => {
    const { inventory, bodies } = create();

    await inventory.reserve('mug', 5, { orderId });
    await inventory.reserve('mug', 5, { orderId, idempotencyKey: 'mine' });

    expect(bodies()).toMatchObject([
      { reservation: { id: 'key-1', order_id: orderId } },
      { reservation: { id: 'mine', order_id: orderId } },
    ]);
  });

  it('asks for the same when it is repeated with the key of its error', async () => {
    const { inventory, sent, clock } = createManager([failConnection]);

    const error = await failureOf(inventory.reserve('mug', 5, { orderId }), clock);
    const { idempotencyKey } = error as { idempotencyKey: string };
    await failureOf(inventory.reserve('mug', 5, { orderId, idempotencyKey }), clock);

    expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key')))).toEqual(new Set(['key-1']));
  });

  it.each([
    [15, 900],
    [2.05, 123],
    [null, null],
  ])('turns %s minutes into %s seconds', async (expiresInMinutes, seconds) => {
    const { inventory, bodies } = create();

    await inventory.reserve('mug', 5, { orderId, expiresInMinutes });

    expect(bodies()[0].reservation).toEqual({ id: 'key-1', order_id: orderId, expires_in_seconds: seconds });
  });

  it('asks for a part only when told to', async () => {
    const { inventory, bodies } = create();

    await inventory.reserve('mug', 5, { orderId, allowPartial: true });
    await inventory.reserve('mug', 5, { orderId, allowPartial: false });

    expect(bodies().map(({ reservation }) => reservation.allow_partial)).toEqual([true, undefined]);
  });

  it('counts the length of an id as the server does, by code points', async () => {
    const { inventory, bodies } = create();
    const id = '📦'.repeat(128);

    await inventory.reserve('mug', 5, { orderId: id, reservationId: id });

    expect(bodies()).toMatchObject([{ reservation: { id, order_id: id } }]);
  });

  it('resolves to a handle on the reservation', async () => {
    const { inventory } = create();

    const outcome = await inventory.reserve('mug', 5, { orderId });

    expect(outcome).toMatchObject({ version: 2, idempotencyKey: 'key-1', replayed: false });
    expect(outcome.reservation).toMatchObject({
      id: 'cart_8',
      productId: 'mug',
      orderId,
      quantity: 5,
      expiresAt: '2026-01-15T11:00:00.000Z',
    });
  });

  it('counts an answer that does not tell the reservation as unreadable', async () => {
    const { inventory, clock } = createManager([answer(result)]);

    expect(await failureOf(inventory.reserve('mug', 5, { orderId }), clock)).toMatchObject({
      code: 'unreadable-response',
      outcome: 'unknown',
    });
  });

  it.each([
    ['expiresInMinutes', { expiresInMinutes: 0 }],
    ['expiresInMinutes', { expiresInMinutes: Number.NaN }],
    ['expiresInMinutes', { expiresInMinutes: untyped<number>('15') }],
    ['reservationId', { reservationId: '' }],
    ['reservationId', { reservationId: '..' }],
    ['reservationId', { reservationId: 'x'.repeat(129) }],
    ['reservationId', { reservationId: untyped<string>(8) }],
    // It would be the reservation's id.
    ['idempotencyKey', { idempotencyKey: 'x'.repeat(129) }],
    ['idempotencyKey', { idempotencyKey: '..' }],
    ['orderId', { orderId: '📦'.repeat(129) }],
  ])('refuses a wrong %s before anything is sent', async (argument, options) => {
    const { inventory, sent } = create();

    await expect(inventory.reserve('mug', 5, { orderId, ...options })).rejects.toMatchObject({
      code: 'configuration',
      argument,
    });
    expect(sent).toHaveLength(0);
  });
});

describe('a handle', () => {
  it('extends by one request, from now', async () => {
    const { inventory, bodies } = create();
    const { reservation } = await inventory.reserve('mug', 5, { orderId });

    await reservation.extend(30);
    await reservation.extend(null);

    const extension = { operation: 'increment', stock: 0, reserved: 0, reason: 'reservation_extended' };
    expect(bodies().slice(1)).toEqual([
      { ...extension, reservation: { id: 'cart_8', expires_in_seconds: 1800 }, metadata },
      { ...extension, reservation: { id: 'cart_8', expires_in_seconds: null }, metadata },
    ]);
  });

  it('releases all that it tells of, or as many as are named', async () => {
    const { inventory, bodies } = create();
    const { reservation } = await inventory.reserve('mug', 5, { orderId });

    await reservation.release();
    await reservation.release(2, { reason: 'changed mind', notes: 'one colour less' });

    const release = { operation: 'decrement', stock: 0, reservation: { id: 'cart_8' }, metadata };
    expect(bodies().slice(1)).toEqual([
      { ...release, reserved: 5, reason: 'order_cancelled' },
      { ...release, reserved: 2, reason: 'changed mind', notes: 'one colour less' },
    ]);
  });

  it('ships all that it tells of, or as many as are named, and has fewer refused', async () => {
    const { inventory, bodies } = create();
    const { reservation } = await inventory.reserve('mug', 5, { orderId });

    await reservation.commit();
    await reservation.commit(3);

    const sale = {
      operation: 'decrement',
      reservation: { id: 'cart_8' },
      reason: 'sale_fulfillment',
      metadata,
    };
    expect(bodies().slice(1)).toEqual([
      { ...sale, stock: 5, reserved: 5 },
      { ...sale, stock: 3, reserved: 3 },
    ]);
  });

  it('never changes; each method gives the next one', async () => {
    const { inventory } = create(3);
    const { reservation } = await inventory.reserve('mug', 5, { orderId });

    const next = (await reservation.release(2)).reservation;

    expect(reservation.quantity).toBe(5);
    expect(next.quantity).toBe(3);
  });

  it('sends nothing when there is nothing left to give back', async () => {
    const { inventory, sent } = create(0);
    const { reservation } = await inventory.reserve('mug', 5, { orderId });
    const empty = (await reservation.commit()).reservation;

    await expect(empty.release()).rejects.toMatchObject({ argument: 'quantity' });
    expect(sent).toHaveLength(2);
  });

  it.each(['extend', 'release', 'commit'] as const)(
    '%s has a key of its own, or the one that is given',
    async (verb) => {
      const { inventory, sent } = create();
      const { reservation } = await inventory.reserve('mug', 5, { orderId });

      await reservation[verb](1);
      await reservation[verb](1, { idempotencyKey: 'mine' });

      expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key-1', 'key-2', 'mine']);
    },
  );

  it('keeps its key over all attempts', async () => {
    const { inventory, sent, clock } = createManager([
      answer(heldResult),
      failConnection,
      problem('overloaded'),
      answer(heldResult),
    ]);
    const { reservation } = await inventory.reserve('mug', 5, { orderId });

    await resultOf(reservation.commit(), clock);

    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      'key-1',
      'key-2',
      'key-2',
      'key-2',
    ]);
  });

  it.each([0, -1, Number.NaN])('refuses %s minutes', async (minutes) => {
    const { inventory, sent } = create();
    const { reservation } = await inventory.reserve('mug', 5, { orderId });

    await expect(reservation.extend(minutes)).rejects.toMatchObject({ argument: 'minutes' });
    expect(sent).toHaveLength(1);
  });
});

describe('release with a reservation', () => {
  it('takes from it, with or without the order', async () => {
    const { inventory, bodies } = create();

    await inventory.release('mug', 2, { reservationId: 'cart_8' });
    await inventory.release('mug', 2, { reservationId: 'cart_8', orderId });

    const release = {
      operation: 'decrement',
      stock: 0,
      reserved: 2,
      reservation: { id: 'cart_8' },
      reason: 'order_cancelled',
    };
    expect(bodies()).toEqual([release, { ...release, metadata }]);
  });

  it.each([undefined, {}, { orderId: '', reservationId: 'cart_8' }])(
    'is refused without either: %j',
    async (options) => {
      const { inventory, sent } = create();

      await expect(inventory.release('mug', 2, untyped(options))).rejects.toMatchObject({
        argument: 'orderId',
      });
      expect(sent).toHaveLength(0);
    },
  );
});

describe('a sale', () => {
  const sale = { operation: 'decrement', stock: 3, reason: 'sale_fulfillment', metadata };

  it.each([
    ['out of a reservation', { reservationId: 'cart_8' }, { reserved: 3, reservation: { id: 'cart_8' } }],
    [
      'out of a reservation, the rest off the shelf or promised',
      { reservationId: 'cart_8', allowBackorder: true },
      { reservation: { id: 'cart_8' }, allow_backorder: true },
    ],
    ['off the shelf, the rest promised', { allowBackorder: true }, { allow_backorder: true }],
    ['of reserved pieces', { allowBackorder: false }, { reserved: 3 }],
    ['off the shelf', { reduceReserved: false }, {}],
  ])('%s is one request', async (_, options, expected) => {
    const { inventory, bodies } = create();

    await inventory.processSale('mug', 3, { orderId, ...options });

    expect(bodies()).toEqual([{ ...sale, ...expected }]);
  });

  it.each([
    ['a reservation, and none', { reservationId: 'cart_8', reduceReserved: false }],
    ['pieces that had been reserved, and are missing', { reduceReserved: true, allowBackorder: true }],
  ])('is refused when it contradicts itself: %s', async (_, options) => {
    const { inventory, sent } = create();

    await expect(inventory.processSale('mug', 3, { orderId, ...options })).rejects.toMatchObject({
      argument: 'reduceReserved',
    });
    expect(sent).toHaveLength(0);
  });
});
