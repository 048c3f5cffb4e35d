import { describe, expect, it } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

const raise = (reserved: number, more: object = {}) => ({
  stock: 0,
  operation: 'increment',
  reserved,
  reservation: { id: 'cart', ...more },
});
const reservationPath = `${inventoryPath}/reservations`;

describe('a reservation', () => {
  it('is answered with the change, and can be read and listed', async () => {
    const { patch, get } = startWorld();
    const { body } = await patch(raise(5, { order_id: 'o1', expires_in_seconds: 60 }));

    expect(body.reservation).toEqual({
      id: 'cart',
      product_id: 'prod_789',
      order_id: 'o1',
      state: 'active',
      quantity: 5,
      raised: 5,
      released: 0,
      committed: 0,
      expired: 0,
      expires_at: '2026-01-15T10:31:00.000Z',
      created_at: '2026-01-15T10:30:00.000Z',
      updated_at: '2026-01-15T10:30:00.000Z',
    });
    expect((await get(`${reservationPath}/cart`)).body).toEqual(body.reservation);
    expect((await get(`${reservationPath}?state=active`)).body).toEqual([body.reservation]);
    expect((await get(`${reservationPath}?state=expired`)).body).toEqual([]);
    expect((await get(`${inventoryPath}/history?order_id=o1`)).body).toMatchObject([
      { reservation_id: 'cart' },
    ]);
  });

  it.each([
    [
      { stock: 0, operation: 'decrement', reserved: 1, reservation: { id: 'none' } },
      404,
      'reservation-not-found',
    ],
    [
      { stock: 0, operation: 'decrement', reserved: 6, reservation: { id: 'cart' } },
      422,
      'release-exceeds-reservation',
    ],
    [{ stock: 0, operation: 'decrement', reserved: 6 }, 422, 'below-active-reservations'],
    [{ stock: 5, reservation: { id: 'cart' } }, 400, 'invalid-request'],
    [{ stock: 0, operation: 'decrement', reservation: { id: 'cart' } }, 400, 'invalid-request'],
    [raise(1, { expires_in_seconds: 59 }), 400, 'invalid-request'],
    [raise(1, { colour: 'red' }), 400, 'invalid-request'],
  ])('refuses %o', async (body, status, code) => {
    const { patch } = startWorld();
    await patch(raise(5));

    expect(await patch(body)).toMatchObject({ status, body: { code } });
  });

  it('that is closed says what closed it', async () => {
    const { patch } = startWorld();
    await patch(raise(5));
    await patch({ stock: 5, operation: 'decrement', reservation: { id: 'cart' } });

    expect(await patch({ stock: 1, operation: 'decrement', reservation: { id: 'cart' } })).toMatchObject({
      status: 409,
      body: {
        code: 'reservation-not-active',
        state: 'committed',
        detail: "Reservation 'cart' is committed.",
      },
    });
  });

  it('may be raised by a role that may only reserve, and not shipped', async () => {
    const { patch } = startWorld();

    expect((await patch(raise(5), {}, 'sales')).status).toBe(200);
    expect((await patch(raise(0), {}, 'sales')).status).toBe(200);
    expect(
      (await patch({ stock: 5, operation: 'decrement', reservation: { id: 'cart' } }, {}, 'sales')).status,
    ).toBe(403);
  });

  it('that does not exist is 404, after the product', async () => {
    const { get } = startWorld();

    expect((await get(`${reservationPath}/none`)).body.code).toBe('reservation-not-found');
    expect((await get('/products/none/inventory/reservations/none')).body.code).toBe('product-not-found');
    expect((await get('/products/none/inventory/reservations')).body.code).toBe('product-not-found');
  });
});

describe('expiry', () => {
  it('happens at the due time, with an entry of the system', async () => {
    const { patch, get, clock } = startWorld();
    await patch(raise(5, { order_id: 'o1', expires_in_seconds: 60 }));
    clock.nowMs = startMs + 59_999;
    expect((await get(inventoryPath)).body).toMatchObject({ reserved: 10, available: 90, version: 2 });
    clock.nowMs = startMs + 500_000;

    expect((await get(inventoryPath)).body).toMatchObject({
      reserved: 5,
      available: 95,
      version: 3,
      updated_at: '2026-01-15T10:31:00.000Z',
    });
    expect((await get(`${reservationPath}/cart`)).body).toMatchObject({
      state: 'expired',
      quantity: 0,
      raised: 5,
      expired: 5,
    });
    expect((await get(`${inventoryPath}/history`)).body[0]).toMatchObject({
      kind: 'reservation_expired',
      reason: 'reservation_expired',
      adjusted_by: 'system',
      timestamp: '2026-01-15T10:31:00.000Z',
      reserved_adjustment: -5,
      reservation_id: 'cart',
      order_id: 'o1',
    });
  });

  it('frees the pieces for the next caller, and closes the hold for its own', async () => {
    const { patch, clock } = startWorld();
    await patch(raise(95, { expires_in_seconds: 60 }));
    expect((await patch({ stock: 0, operation: 'increment', reserved: 1 })).status).toBe(422);
    clock.nowMs += 60_000;

    expect((await patch({ stock: 0, operation: 'increment', reserved: 95 })).status).toBe(200);
    expect(
      (await patch({ stock: 5, operation: 'decrement', reservation: { id: 'cart' } })).body,
    ).toMatchObject({
      code: 'reservation-not-active',
      state: 'expired',
    });
  });

  it('is put off by renewing, and never comes when it is null', async () => {
    const { patch, get, clock } = startWorld();
    await patch(raise(5, { expires_in_seconds: 60 }));
    clock.nowMs += 59_000;
    await patch(raise(0, { expires_in_seconds: 120 }));
    clock.nowMs += 61_000;
    expect((await get(inventoryPath)).body.reserved).toBe(10);
    await patch(raise(0, { expires_in_seconds: null }));
    clock.nowMs += 10 * 365 * 86_400_000;

    expect((await get(inventoryPath)).body.reserved).toBe(10);
  });
});
