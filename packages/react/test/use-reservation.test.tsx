import { on, product, scenarios } from '@onhand/msw/fetch';
import { useInventory, useReservation } from '@onhand/react';
import type { InventoryManagerOptions } from '@onhand/sdk';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShop, eventually } from './create-shop.tsx';

const useMug = () => ({ view: useInventory('mug'), hold: useReservation('mug') });

async function openMug(options: Partial<InventoryManagerOptions> = {}) {
  const shop = createShop([product('mug').withStock(10)]);
  const page = shop.open('manager', options);
  const { result } = renderHook(useMug, { wrapper: page.wrapper });
  await eventually(() => expect(result.current.view.inventory).toBeDefined());
  const hold = () => result.current.hold;
  const reserve = (quantity = 4) => hold().reserve(quantity, { orderId: 'order_1', expiresInMinutes: 10 });
  return { shop, result, hold, reserve, ...page };
}

describe('a reservation', () => {
  it('holds pieces, and gives back or ships some or all of them', async () => {
    const { hold, reserve, result } = await openMug();
    await act(() => reserve());
    expect(hold()).toMatchObject({ status: 'held', reservation: { quantity: 4, orderId: 'order_1' } });
    expect(result.current.view.inventory).toMatchObject({ stock: 10, reserved: 4, available: 6 });

    await act(() => hold().release(1));
    expect(hold()).toMatchObject({ status: 'held', reservation: { quantity: 3 } });
    await act(() => hold().commit(1));
    expect(result.current.view.inventory).toMatchObject({ stock: 9, reserved: 2, available: 7 });
    await act(() => hold().commit());
    expect(hold()).toMatchObject({ status: 'committed', reservation: undefined, secondsLeft: undefined });

    await act(() => reserve(1));
    await act(() => hold().release());
    expect(hold().status).toBe('released');
    act(() => hold().reset());
    expect(hold().status).toBe('none');
  });

  it('is raised by more for the same order, so that nothing is held that nobody knows of', async () => {
    const { hold, reserve, shop } = await openMug();
    await act(() => reserve(4));
    await act(() => reserve(2));
    expect(hold().reservation?.quantity).toBe(6);
    await act(() => hold().release());
    expect(shop.mock.products.get('mug')?.reserved).toBe(0);

    await act(() => reserve(1));
    const first = hold().reservation?.id;
    await act(() => hold().reserve(1, { orderId: 'order_2' }));
    expect(hold().reservation).toMatchObject({ orderId: 'order_2', quantity: 1 });
    expect(hold().reservation?.id).not.toBe(first);
  });

  it('is shown while it is under way, and is made once by a double click', async () => {
    const { hold, reserve, result, gate, shop } = await openMug();
    gate.close('PATCH');
    let both = Promise.resolve<unknown>(undefined);
    act(() => {
      both = Promise.all([reserve(), reserve()]);
    });
    expect(hold()).toMatchObject({ isPending: true, status: 'none' });
    expect(result.current.view.inventory).toMatchObject({ reserved: 4, available: 6 });
    gate.open();
    await act(() => both);

    expect(shop.writes()).toHaveLength(1);
    expect(result.current.view.inventory).toMatchObject({ reserved: 4, available: 6 });
  });

  it('leaves nothing behind when there are not enough', async () => {
    const { hold, reserve, result } = await openMug();
    await act(() => reserve(11));

    expect(hold()).toMatchObject({
      status: 'none',
      attempt: {
        action: 'reserve',
        status: 'refused',
        problem: { kind: 'invalid-input', rule: { available: 10, requested: 11 } },
      },
    });
    expect(result.current.view.inventory?.available).toBe(10);
  });

  it('is made once when its answer is lost, by retry or by asking for the same again', async () => {
    const { hold, reserve, result, shop } = await openMug();
    shop.mock.use(on({ operation: 'updateInventory' }, scenarios.dropAfterCommit(2)));
    await act(() => reserve());
    expect(hold().attempt).toMatchObject({ status: 'unknown-outcome', problem: { kind: 'unknown-outcome' } });
    await act(() => reserve());
    expect(hold().attempt?.status).toBe('unknown-outcome');
    await act(() => hold().retry());

    expect(hold()).toMatchObject({ status: 'held', reservation: { quantity: 4 }, attempt: undefined });
    await eventually(() => expect(result.current.view.inventory?.reserved).toBe(4));
  });

  it('learns how many are left when it asks for more than that', async () => {
    const { hold, reserve, shop } = await openMug();
    await act(() => reserve());
    const reservationId = hold().reservation?.id ?? '';
    await shop.colleague.release('mug', 3, { reservationId });
    await act(() => hold().commit());
    expect(hold().attempt).toMatchObject({ action: 'commit', status: 'refused' });
    await eventually(() => expect(hold().reservation?.quantity).toBe(1));
    await act(() => hold().commit());

    expect(hold().status).toBe('committed');
  });

  it('tells when it had been ended elsewhere', async () => {
    const { hold, reserve, shop } = await openMug();
    await act(() => reserve());
    const reservationId = hold().reservation?.id ?? '';
    await shop.colleague.release('mug', 4, { reservationId });
    await act(() => hold().commit());

    expect(hold()).toMatchObject({
      status: 'released',
      attempt: { action: 'commit', problem: { kind: 'missing', what: 'reservation' } },
    });
  });
});

describe('the time that is left', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'Date', 'setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is that of the server, however wrong the clock here is', async () => {
    vi.setSystemTime('2001-01-01T00:00:00Z');
    const { hold, reserve, shop } = await openMug();
    shop.mock.clock.set('2040-05-05T05:05:05Z');
    await act(() => reserve());
    expect(hold().secondsLeft).toBe(600);

    act(() => vi.advanceTimersByTime(90_000));
    expect(hold().secondsLeft).toBe(510);
    await act(() => hold().extend(30));
    expect(hold().secondsLeft).toBe(1800);
    await act(() => hold().extend(null));
    expect(hold()).toMatchObject({ status: 'held', secondsLeft: undefined });
  });

  it('goes on where the machine slept and one clock stood still', async () => {
    const { hold, reserve } = await openMug();
    await act(() => reserve());
    vi.setSystemTime(Date.now() + 120_000);
    act(() => vi.advanceTimersByTime(1000));

    expect(hold().secondsLeft).toBe(479);
  });

  it('is over when the server says so, and not before', async () => {
    const { hold, reserve, shop, result } = await openMug();
    shop.mock.clock.set('2040-05-05T05:05:05Z');
    await act(() => reserve());
    act(() => vi.advanceTimersByTime(600_000));
    expect(hold()).toMatchObject({ status: 'held', secondsLeft: 0 });
    await eventually(() => expect(shop.mock.journal.list({ operation: 'getReservation' })).toHaveLength(1));
    expect(hold().status).toBe('held');

    shop.mock.clock.advance('10 minutes');
    act(() => vi.advanceTimersByTime(1000));
    await eventually(() => expect(hold()).toMatchObject({ status: 'expired', secondsLeft: undefined }));
    await eventually(() => expect(result.current.view.inventory?.reserved).toBe(0));
  });
});
