import { product } from '@onhand/msw/fetch';
import { InventoryProvider, useInventory, useReservation, useUpdateInventory } from '@onhand/react';
import { focusManager, onlineManager } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createShop, eventually } from './create-shop.tsx';
import { receive, useMug } from './open-mug.tsx';

/** What React complains about. */
let complaints: { readonly mock: { readonly calls: readonly unknown[] } };

beforeEach(() => {
  complaints = vi.spyOn(console, 'error');
});
afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
  vi.restoreAllMocks();
  vi.useRealTimers();
  focusManager.setFocused(undefined);
});

const useProductOf = (productId: string) => ({
  view: useInventory(productId),
  change: useUpdateInventory(productId),
});

/** Ten more mugs are on their way to the server, which is kept from answering. */
async function sendTen() {
  const shop = createShop([product('mug').withStock(100), product('tea').withStock(5)]);
  const page = shop.open('manager');
  const hook = renderHook(({ productId }) => useProductOf(productId), {
    wrapper: page.wrapper,
    initialProps: { productId: 'mug' },
  });
  await eventually(() => expect(hook.result.current.view.inventory).toBeDefined());
  page.gate.close('PATCH');
  let settled = Promise.resolve<unknown>(undefined);
  act(() => {
    settled = hook.result.current.change.submit(receive(10));
  });
  const answer = async () => {
    page.gate.open();
    await act(() => settled);
  };
  return { shop, settled, answer, ...hook, ...page };
}

it('makes a change also when the component has gone, and shows it in the next one', async () => {
  const { shop, unmount, wrapper, answer } = await sendTen();
  unmount();
  const { result } = renderHook(useMug, { wrapper });
  expect(result.current.view).toMatchObject({ isPending: true, inventory: { stock: 110 } });
  expect(result.current.change.state.status).toBe('idle');
  await answer();

  await eventually(() => expect(result.current.view.confirmed?.stock).toBe(110));
  expect(shop.writes()).toHaveLength(1);
});

it('says nothing of a change of the product before', async () => {
  const { result, rerender, answer } = await sendTen();
  rerender({ productId: 'tea' });
  await eventually(() => expect(result.current.view.inventory?.stock).toBe(5));
  expect(result.current.change).toMatchObject({ isPending: false, state: { status: 'idle' } });
  await answer();
  expect(result.current.change).toMatchObject({ canUndo: false, state: { status: 'idle' } });

  rerender({ productId: 'mug' });
  await eventually(() => expect(result.current.view.inventory?.stock).toBe(110));
});

it('shows the next user nothing of a change that the one before is making', async () => {
  const { shop, answer, manager } = await sendTen();
  const next = shop.open('staff');
  let user = manager;
  const { result, rerender } = renderHook(useMug, {
    wrapper: ({ children }) => (
      <InventoryProvider manager={user} queryClient={shop.queryClient}>
        {children}
      </InventoryProvider>
    ),
  });
  expect(result.current.view.isPending).toBe(true);
  user = next.manager;
  rerender();
  await eventually(() => expect(result.current.view.inventory?.stock).toBe(100));
  expect(result.current.view.isPending).toBe(false);
  await answer();

  expect(result.current.view.inventory?.stock).toBe(100);
});

it('sends once in StrictMode', async () => {
  const shop = createShop();
  const page = shop.open('manager');
  const wrapper = ({ children }: { readonly children?: ReactNode }) => (
    <StrictMode>
      <page.wrapper>{children}</page.wrapper>
    </StrictMode>
  );
  const { result } = renderHook(() => ({ ...useMug(), hold: useReservation('mug') }), { wrapper });
  await eventually(() => expect(result.current.view.inventory).toBeDefined());
  await act(() => result.current.change.submit(receive(10)));
  await act(() => result.current.hold.reserve(2, { orderId: 'order_1' }));

  expect(result.current).toMatchObject({
    change: { state: { status: 'applied' } },
    hold: { status: 'held' },
  });
  expect(shop.writes()).toHaveLength(2);
  expect(page.feed.open('mug')).toBe(1);
});

it('is in doubt where the connection is lost while a change is under way, and settles it by its key later', async () => {
  const { shop, result, answer, gate } = await sendTen();
  shop.mock.control.faults.add({
    match: { method: 'PATCH' },
    times: 1,
    effect: { kind: 'drop-after-commit' },
  });
  onlineManager.setOnline(false);
  await answer();
  expect(result.current.change.state.status).toBe('unknown-outcome');
  await act(() => result.current.change.retry());
  expect(result.current.change.state).toMatchObject({
    status: 'unknown-outcome',
    obstacle: { kind: 'offline' },
  });
  expect(gate.waiting()).toBe(0);
  act(() => onlineManager.setOnline(true));
  await act(() => result.current.change.retry());

  expect(result.current.change.state.status).toBe('applied');
  expect(shop.mock.products.get('mug')?.stock).toBe(110);
});

it('reads again when somebody comes back to the window after a while, and not before', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { shop, result, answer } = await sendTen();
  await answer();
  const reads = () => shop.mock.journal.list({ operation: 'getInventory' }).length;
  const before = reads();
  const comeBack = () => act(() => [false, true].map((isFocused) => focusManager.setFocused(isFocused)));
  comeBack();
  expect(reads()).toBe(before);
  await shop.colleague.update('mug', receive(5));
  vi.setSystemTime(Date.now() + 60_000);
  comeBack();

  await eventually(() => expect(result.current.view.inventory?.stock).toBe(115));
});
