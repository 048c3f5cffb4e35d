import { describe, expect, it } from 'vitest';
import { createServerManager as create } from './create-server-manager.ts';

const orderId = 'order_17';

describe('a reservation', () => {
  it('is held, shipped in part and given back', async () => {
    const { inventory } = create();

    const { reservation, ...raised } = await inventory.reserve('mug', 10, { orderId, expiresInMinutes: 15 });
    expect(raised).toMatchObject({ stock: 100, reserved: 15, available: 85 });
    expect(reservation).toMatchObject({ orderId, quantity: 10, expiresAt: '2026-01-15T10:45:00.000Z' });

    const shipped = await reservation.commit(4);
    expect(shipped).toMatchObject({ stock: 96, reserved: 11, available: 85 });
    expect(shipped.reservation.quantity).toBe(6);

    const released = await shipped.reservation.release();
    expect(released).toMatchObject({ stock: 96, reserved: 5, available: 91 });
    expect(await inventory.reservation('mug', reservation.id)).toMatchObject({
      state: 'released',
      raised: 10,
      released: 6,
      committed: 4,
      quantity: 0,
    });
  });

  it('is taken up by who did not make it, without a request but that which read it', async () => {
    const { inventory } = create();
    const { reservation: made } = await inventory.reserve('mug', 10, { orderId, expiresInMinutes: 15 });

    const taken = inventory.toHandle(await inventory.reservation('mug', made.id));
    expect(taken).toEqual(made);

    expect(await taken.commit(4)).toMatchObject({ stock: 96, reservation: { quantity: 6, orderId } });
  });

  it('belongs to its order in the history, whatever was done with it', async () => {
    const { inventory } = create();
    const { reservation } = await inventory.reserve('mug', 3, { orderId });
    await reservation.extend(60);
    await reservation.commit(1);
    await inventory.release('mug', 2, { reservationId: reservation.id });

    const entries = await inventory.history('mug', { orderId }).toArray({ limit: 9 });

    expect(entries.map(({ kind, reservation_id: id }) => [kind, id])).toEqual([
      ['released', reservation.id],
      ['shipped', reservation.id],
      [expect.any(String), reservation.id],
      ['reserved', reservation.id],
    ]);
  });

  it('expires on the server, without a call to expire it', async () => {
    const { inventory, pass } = create();
    const { reservation } = await inventory.reserve('mug', 10, { orderId });

    pass(30);

    expect(await inventory.get('mug', { fresh: true })).toMatchObject({ reserved: 5, available: 95 });
    const ended = { code: 'reservation-not-active', state: 'expired', outcome: 'not-applied' };
    await expect(reservation.extend(10)).rejects.toMatchObject(ended);
    await expect(reservation.commit()).rejects.toMatchObject(ended);
    await expect(reservation.release()).rejects.toMatchObject(ended);
  });

  it('lives on when it is extended in time, and without end when told so', async () => {
    const { inventory, pass } = create();
    const { reservation } = await inventory.reserve('mug', 10, { orderId, expiresInMinutes: 15 });

    pass(14);
    const extended = await reservation.extend(10);
    pass(9);
    expect(extended.reservation.expiresAt).toBe('2026-01-15T10:54:00.000Z');
    const { reservation: endless } = await extended.reservation.extend(null);
    pass(100_000);

    expect(endless.expiresAt).toBeNull();
    expect(await endless.commit()).toMatchObject({ stock: 90, reserved: 5 });
  });

  it('is one and the same for a call that is repeated with its key', async () => {
    const { inventory } = create();
    const first = await inventory.reserve('mug', 5, { orderId });

    const { idempotencyKey } = first;
    const again = await inventory.reserve('mug', 5, { orderId, idempotencyKey });

    expect(again).toMatchObject({ replayed: true, reserved: 10 });
    expect(again.reservation.id).toBe(first.reservation.id);
    expect(await inventory.reservations('mug').toArray({ limit: 9 })).toHaveLength(1);
  });

  it('is raised by calls that name it, in any process', async () => {
    const { inventory } = create();

    await inventory.reserve('mug', 2, { orderId, reservationId: 'cart_8' });
    const { reservation } = await inventory.reserve('mug', 3, { orderId, reservationId: 'cart_8' });
    expect(reservation.quantity).toBe(5);

    expect(await inventory.processSale('mug', 4, { orderId, reservationId: 'cart_8' })).toMatchObject({
      stock: 96,
      reserved: 6,
      reservation: { quantity: 1, committed: 4 },
    });
  });

  it('is never rounded down: more than it holds is refused whole', async () => {
    const { inventory } = create();
    const { reservation } = await inventory.reserve('mug', 5, { orderId });
    const refused = { code: 'release-exceeds-reservation', outcome: 'not-applied' };

    await expect(reservation.commit(6)).rejects.toMatchObject(refused);
    await expect(reservation.release(6)).rejects.toMatchObject(refused);
    await reservation.release(2);
    await expect(reservation.commit()).rejects.toMatchObject(refused);

    expect(await inventory.reservation('mug', reservation.id)).toMatchObject({ quantity: 3 });
  });

  it('takes a part only when that was allowed, and says how much', async () => {
    const { inventory } = create();

    await expect(inventory.reserve('mug', 100, { orderId })).rejects.toMatchObject({ available: 95 });
    const { reserved_adjustment, reservation } = await inventory.reserve('mug', 100, {
      orderId,
      allowPartial: true,
    });

    expect({ reserved_adjustment, quantity: reservation.quantity }).toEqual({
      reserved_adjustment: 95,
      quantity: 95,
    });
  });

  it('is safe from calls that do not name it', async () => {
    const { inventory } = create();
    await inventory.reserve('mug', 10, { orderId });

    await expect(inventory.release('mug', 6, { orderId })).rejects.toMatchObject({
      code: 'below-active-reservations',
    });
    await expect(inventory.processSale('mug', 6, { orderId })).rejects.toMatchObject({
      code: 'below-active-reservations',
    });
    expect(await inventory.release('mug', 5, { orderId })).toMatchObject({ reserved: 10 });
  });

  it('is told when there is none', async () => {
    const { inventory } = create();

    await expect(inventory.reservation('mug', 'cart_8')).rejects.toMatchObject({
      code: 'reservation-not-found',
    });
    await expect(inventory.release('mug', 1, { reservationId: 'cart_8' })).rejects.toMatchObject({
      code: 'reservation-not-found',
    });
  });
});
