import { product, scenarios } from '@onhand/msw/fetch';
import {
  InventoryProvider,
  useInventory,
  useInventoryHistory,
  useSuspenseInventory,
  useUpdateInventory,
} from '@onhand/react';
import { InventoryManager } from '@onhand/sdk';
import { act, render, renderHook, screen } from '@testing-library/react';
import { StrictMode, Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { createShop, eventually, settle } from './create-shop.tsx';

const useMug = () => useInventory('mug');

function Stock({ show }: { readonly show: (stock: number | undefined) => void }) {
  show(useInventory('mug').inventory?.stock);
  return null;
}

function Mugs() {
  return <p>{useSuspenseInventory('mug').inventory.stock} mugs</p>;
}

function Connection() {
  return <p>{useInventory('mug').connection}</p>;
}

async function openMug(shop = createShop(), role: 'staff' | 'manager' = 'staff') {
  const page = shop.open(role);
  const { result, unmount, rerender } = renderHook(useMug, { wrapper: page.wrapper });
  await eventually(() => expect(result.current.inventory).toBeDefined());
  return { shop, result, unmount, rerender, ...page };
}

describe('reading', () => {
  it('shows nothing that is not true while it loads, and then what the server says', async () => {
    const page = createShop().open('staff');
    const { result } = renderHook(useMug, { wrapper: page.wrapper });
    expect(result.current).toMatchObject({ inventory: undefined, isLoading: true, problem: undefined });

    await eventually(() => expect(result.current.isLoading).toBe(false));
    expect(result.current.inventory).toMatchObject({ stock: 100, available: 100, reorder_threshold: 20 });
  });

  it.each([
    ['missing', 'admin', 'no_such_product', { kind: 'missing', what: 'product' }],
    ['forbidden', 'sales', 'mug', { kind: 'forbidden', permission: 'view' }],
  ] as const)('tells that it is %s', async (_, role, productId, problem) => {
    const { wrapper } = createShop().open(role);
    const { result } = renderHook(() => useInventory(productId), { wrapper });

    await eventually(() => expect(result.current.problem).toEqual(problem));
    expect(result.current).toMatchObject({ inventory: undefined, isLoading: false });
  });

  it('tells that nobody is signed in', async () => {
    const { wrapper } = createShop().open('staff', { accessToken: 'nonsense' });
    const { result } = renderHook(useMug, { wrapper });

    await eventually(() => expect(result.current.problem).toEqual({ kind: 'signed-out' }));
  });

  it('gives up a reading of another product when the product changes', async () => {
    const shop = createShop([product('mug').withStock(1), product('tea').withStock(2)]);
    const signals: (AbortSignal | null | undefined)[] = [];
    const { wrapper, gate } = shop.open('staff', {
      fetch: (url, init) => {
        signals.push(init?.signal);
        return gate.fetch(url, init);
      },
    });
    gate.close('GET');
    const { result, rerender } = renderHook(({ id }) => useInventory(id), {
      wrapper,
      initialProps: { id: 'mug' },
    });
    await eventually(() => expect(signals).toHaveLength(1));

    rerender({ id: 'tea' });
    await eventually(() => expect(signals).toHaveLength(2));
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
    gate.open();

    await eventually(() => expect(result.current.inventory).toMatchObject({ id: 'tea', stock: 2 }));
  });

  it('keeps what is shown when a later reading fails, and tells why', async () => {
    const { result, shop } = await openMug();
    shop.mock.use(scenarios.serverError());

    await act(() => result.current.refresh());

    await eventually(() => expect(result.current.problem).toMatchObject({ kind: 'failed', retryable: true }));
    expect(result.current.inventory?.stock).toBe(100);
  });

  it('shows nothing that another user read', async () => {
    const shop = createShop();
    const [manager, sales] = [shop.open('manager'), shop.open('sales')];
    const seen: (number | undefined)[] = [];
    const page = (of: typeof manager) => (
      <InventoryProvider manager={of.manager} queryClient={shop.queryClient}>
        <Stock show={(stock) => seen.push(stock)} />
      </InventoryProvider>
    );
    const { rerender } = render(page(manager));
    await eventually(() => expect(seen.at(-1)).toBe(100));

    seen.length = 0;
    rerender(page(sales));
    await eventually(() => expect(shop.mock.journal.list({ status: 403 })).toHaveLength(1));
    expect(new Set(seen)).toEqual(new Set([undefined]));
  });

  it('suspends until there is something to show', async () => {
    const { wrapper: Wrapper } = createShop().open('staff');
    render(
      <Wrapper>
        <Suspense fallback="a moment">
          <Mugs />
        </Suspense>
      </Wrapper>,
    );

    expect(screen.getByText('a moment')).toBeDefined();
    expect(await screen.findByText('100 mugs')).toBeDefined();
  });
});

describe('live', () => {
  it('shows what the server tells, and nothing older than that', async () => {
    const { result, shop, feed } = await openMug();
    await shop.colleague.update('mug', { operation: 'decrement', stock: 5 });
    const older = feed.take('mug');
    await shop.colleague.update('mug', { operation: 'decrement', stock: 1 });

    act(() => feed.tell('mug'));
    await eventually(() => expect(result.current.inventory?.stock).toBe(94));
    act(() => feed.tell('mug', older));
    await settle();

    expect(result.current.inventory?.stock).toBe(94);
  });

  it('does not fall back to a reading that was under way when it was told of something newer', async () => {
    const { result, shop, feed, gate } = await openMug();
    const slow = feed.take('mug').inventory;
    shop.mock.override('getInventory', () => ({ status: 200, body: slow }));
    gate.close('GET');
    const refreshed = result.current.refresh();
    await eventually(() => expect(gate.waiting()).toBe(1));
    await shop.colleague.update('mug', { operation: 'decrement', stock: 40 });
    act(() => feed.tell('mug'));
    await eventually(() => expect(result.current.inventory?.stock).toBe(60));
    gate.open();
    await act(() => refreshed);
    await settle();

    expect(result.current.inventory?.stock).toBe(60);
  });

  it('follows a server that began a new life, whose versions are lower', async () => {
    const { result, shop, feed } = await openMug();
    await shop.colleague.update('mug', { operation: 'decrement', stock: 5 });
    act(() => feed.tell('mug'));
    shop.mock.clock.advance('1 minute');
    shop.mock.products.put(product('mug').withStock(7));

    act(() => feed.tell('mug'));
    await eventually(() => expect(result.current.inventory?.stock).toBe(7));
  });

  it('has one subscription however many components show a product, and ends it with the last', async () => {
    const { feed, wrapper: Wrapper } = createShop().open('staff');
    const page = (count: number) => (
      <StrictMode>
        <Wrapper>
          {Array.from({ length: count }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same.
            <Connection key={index} />
          ))}
        </Wrapper>
      </StrictMode>
    );
    const { rerender } = render(page(3));
    await act(async () => feed.say('mug', 'live'));
    expect(screen.getAllByText('live')).toHaveLength(3);
    expect([feed.open('mug'), feed.everOpened()]).toEqual([1, 1]);

    await act(async () => rerender(page(1)));
    expect(feed.open('mug')).toBe(1);
    await act(async () => rerender(page(0)));
    expect([feed.open('mug'), feed.everOpened()]).toEqual([0, 1]);
  });

  it('subscribes anew on refresh where the subscription had ended by itself', async () => {
    const { result, feed } = await openMug();
    act(() => feed.say('mug', 'closed'));
    await eventually(() => expect(result.current.connection).toBe('closed'));

    await act(() => result.current.refresh());

    expect(feed.everOpened()).toBe(2);
  });

  it('does not subscribe where that is not wanted', async () => {
    const { feed, wrapper } = createShop().open('staff');
    const { result } = renderHook(() => useInventory('mug', { live: false }), { wrapper });
    await eventually(() => expect(result.current.inventory).toBeDefined());

    expect(feed.everOpened()).toBe(0);
  });
});

it('is live by the subscription of the SDK itself, and ends it', async () => {
  const { mock, queryClient, colleague } = createShop();
  const manager = new InventoryManager(mock.as('manager'));
  const { result, unmount } = renderHook(
    () => ({
      view: useInventory('mug'),
      change: useUpdateInventory('mug'),
      past: useInventoryHistory('mug'),
    }),
    {
      wrapper: ({ children }) => (
        <InventoryProvider manager={manager} queryClient={queryClient}>
          {children}
        </InventoryProvider>
      ),
    },
  );
  await eventually(() => expect(result.current.view.connection).toBe('live'));

  await colleague.update('mug', { operation: 'decrement', stock: 5 });
  await eventually(() => expect(result.current.view.inventory?.stock).toBe(95));
  await act(() => result.current.change.submit({ operation: 'increment', stock: 1 }));
  await eventually(() =>
    expect(result.current.past.entries?.map(({ quantity }) => quantity)).toEqual([1, 5]),
  );
  expect(result.current.view.inventory?.stock).toBe(96);
  unmount();
});

it('never loses the reorder threshold, whoever changes the stock', async () => {
  const shop = createShop();
  const { wrapper, manager } = shop.open('manager');
  const { result } = renderHook(() => ({ view: useInventory('mug'), change: useUpdateInventory('mug') }), {
    wrapper,
  });
  await eventually(() => expect(result.current.view.inventory).toBeDefined());

  await act(() => result.current.change.submit({ operation: 'decrement', stock: 85 }));
  expect(result.current.view.inventory).toMatchObject({ available: 15, reorder_threshold: 20 });

  // A call of the manager itself, beside all hooks.
  await act(() => manager.update('mug', { operation: 'decrement', stock: 1 }));
  await eventually(() =>
    expect(result.current.view.inventory).toMatchObject({ stock: 14, reorder_threshold: 20 }),
  );
});
