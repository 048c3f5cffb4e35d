import { product, scenarios } from '@onhand/msw/fetch';
import { type ReservationView, useInventory, useReservation } from '@onhand/react';
import { onlineManager } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShop, eventually, settle } from './create-shop.tsx';

const begin = Date.parse('2040-05-05T05:05:05Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date', 'setInterval', 'clearInterval'], now: begin });
});
afterEach(() => {
  vi.useRealTimers();
  onlineManager.setOnline(true);
});

/** Four mugs are held for ten minutes by a page that is gone. */
async function holdFour() {
  const shop = createShop([product('mug').withStock(10)]);
  shop.mock.clock.set(new Date(begin).toISOString());
  const options = { orderId: 'order_1', expiresInMinutes: 10 };
  const { reservation } = await shop.open('manager').manager.reserve('mug', 4, options);
  const reads = () => shop.mock.journal.list({ operation: 'getReservation' }).length;
  return { shop, id: reservation.id, reads };
}

/** The page as it is loaded again, with the id of a reservation in its address. */
function load({
  shop,
  id,
}: {
  readonly shop: ReturnType<typeof createShop>;
  readonly id?: string | undefined;
}) {
  const page = shop.open('manager');
  const wrapper = ({ children }: { readonly children?: ReactNode }) => (
    <StrictMode>
      <page.wrapper>{children}</page.wrapper>
    </StrictMode>
  );
  const renderings: ReservationView[] = [];
  const { result, rerender } = renderHook(
    ({ reservationId }: { readonly reservationId?: string | undefined }) => {
      const hold = useReservation('mug', { reservationId });
      renderings.push(hold);
      return { view: useInventory('mug'), hold };
    },
    { wrapper, initialProps: { reservationId: id } },
  );
  return { hold: () => result.current.hold, first: renderings[0], result, rerender, ...page };
}

describe('a reservation whose id was kept', () => {
  it('is taken up after a reload, with what is left of its time, and goes on', async () => {
    const { shop, id, reads } = await holdFour();
    vi.setSystemTime(begin + 90_000);
    shop.mock.clock.advance('90 seconds');
    const { hold, first, result } = load({ shop, id });
    expect(first).toMatchObject({ status: 'none', isPending: true, attempt: { action: 'resume' } });

    await eventually(() => expect(hold().status).toBe('held'));
    expect(hold()).toMatchObject({
      reservation: { id, quantity: 4, orderId: 'order_1' },
      secondsLeft: 510,
      isPending: false,
      attempt: undefined,
    });
    expect(reads()).toBe(1);
    act(() => vi.advanceTimersByTime(10_000));
    expect(hold().secondsLeft).toBe(500);

    await act(() => hold().extend(30));
    expect(hold().secondsLeft).toBe(1800);
    await act(() => hold().release(1));
    await act(() => hold().reserve(2, { orderId: 'order_1' }));
    expect(hold().reservation).toMatchObject({ id, quantity: 5 });
    await act(() => hold().commit());
    expect(hold().status).toBe('committed');
    await eventually(() => expect(result.current.view.inventory).toMatchObject({ stock: 5, reserved: 0 }));
  });

  it('is not asked for where it is held already, as when the application puts its id into the address', async () => {
    const { shop, reads } = await holdFour();
    const { hold, rerender } = load({ shop });
    await act(() => hold().reserve(1, { orderId: 'order_2', reservationId: 'cart_2' }));
    rerender({ reservationId: 'cart_2' });
    expect(hold()).toMatchObject({ status: 'held', isPending: false });
    await act(() => hold().release());
    expect(hold().status).toBe('released');

    expect(reads()).toBe(0);
  });

  it('is waited for by what is asked for meanwhile', async () => {
    const { shop, id } = await holdFour();
    const { hold, gate } = load({ shop });
    gate.close('GET');
    let both = Promise.resolve<unknown>(undefined);
    act(() => {
      both = Promise.all([hold().resume(id), hold().reserve(1, { orderId: 'order_1', reservationId: id })]);
    });
    gate.open();
    await act(() => both);

    expect(hold().reservation).toMatchObject({ id, quantity: 5 });
  });

  it.each([
    ['released', 'release'],
    ['committed', 'commit'],
  ] as const)('is %s where that was done elsewhere', async (status, verb) => {
    const { shop, id } = await holdFour();
    const elsewhere = shop.colleague.toHandle(await shop.colleague.reservation('mug', id));
    await elsewhere[verb]();
    const { hold } = load({ shop, id });

    await eventually(() =>
      expect(hold()).toMatchObject({ status, isPending: false, secondsLeft: undefined }),
    );
  });

  it('is said to be missing where nobody made it', async () => {
    const { shop } = await holdFour();
    const { hold } = load({ shop, id: 'of_another_shop' });

    await eventually(() =>
      expect(hold()).toMatchObject({
        status: 'none',
        attempt: { action: 'resume', status: 'refused', problem: { kind: 'missing', what: 'reservation' } },
      }),
    );
  });

  it('is asked for again when it could not be read', async () => {
    const { shop, id } = await holdFour();
    const end = shop.mock.use(scenarios.offline());
    const { hold } = load({ shop, id });
    await eventually(() => expect(hold().attempt?.problem).toEqual({ kind: 'offline' }));
    end();
    await act(() => hold().retry());

    expect(hold()).toMatchObject({ status: 'held', attempt: undefined });
  });
});

it('follows what others do to it, where the product is live', async () => {
  const { shop, id, reads } = await holdFour();
  const { hold, feed } = load({ shop, id });
  await eventually(() => expect(hold().status).toBe('held'));
  const elsewhere = shop.colleague.toHandle(await shop.colleague.reservation('mug', id));
  const before = reads();
  const fewer = await elsewhere.release(1);
  act(() => feed.tell('mug'));
  await eventually(() => expect(hold()).toMatchObject({ reservation: { quantity: 3 }, secondsLeft: 600 }));
  const longer = await fewer.reservation.extend(60);
  act(() => feed.tell('mug'));
  await eventually(() => expect(hold().secondsLeft).toBe(3600));
  await act(() => hold().commit(1));
  act(() => feed.tell('mug'));
  await settle();
  // Of its own step it need not ask.
  expect(reads() - before).toBe(2);

  await longer.reservation.release(2);
  act(() => feed.tell('mug'));
  await eventually(() => expect(hold()).toMatchObject({ status: 'released', secondsLeft: undefined }));
});

it('goes on where it was extended elsewhere before its time was over', async () => {
  const { shop, id } = await holdFour();
  const { hold } = load({ shop, id });
  await eventually(() => expect(hold().secondsLeft).toBe(600));
  const elsewhere = shop.colleague.toHandle(await shop.colleague.reservation('mug', id));
  await elsewhere.extend(30);
  act(() => vi.advanceTimersByTime(600_000));

  await eventually(() => expect(hold()).toMatchObject({ status: 'held', secondsLeft: 1200 }));
});

describe('the clock of the device', () => {
  it('never makes more of a reservation than the server gave', async () => {
    const { shop, id } = await holdFour();
    vi.setSystemTime('2001-01-01T00:00:00Z');
    const { hold } = load({ shop, id });

    await eventually(() => expect(hold()).toMatchObject({ status: 'held', secondsLeft: 600 }));
  });

  it('ends nothing where it is ahead: the server is asked, ever more rarely', async () => {
    const { shop, id, reads } = await holdFour();
    vi.setSystemTime(begin + 3_600_000);
    const { hold } = load({ shop, id });
    await eventually(() => expect(hold()).toMatchObject({ status: 'held', secondsLeft: 0 }));
    await eventually(() => expect(reads()).toBe(2));
    for (let second = 0; second < 64; second += 1) act(() => vi.advanceTimersByTime(1000));
    await settle();
    // After 1, 2, 4, 8, 16, 32 and 64 seconds.
    expect(reads()).toBe(9);
    expect(hold().status).toBe('held');

    shop.mock.clock.advance('10 minutes');
    act(() => vi.advanceTimersByTime(32_000));
    await eventually(() => expect(hold().status).toBe('expired'));
  });
});
