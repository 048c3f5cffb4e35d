import { product } from '@onhand/msw/fetch';
import {
  InventoryProvider,
  useInventoryHistory,
  useLowStock,
  useProduct,
  useProducts,
  useUpdateInventory,
} from '@onhand/react';
import { InventoryManager } from '@onhand/sdk';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createShop, eventually, settle } from './create-shop.tsx';

async function openHistory(changes: number, options: Parameters<typeof useInventoryHistory>[1] = {}) {
  const shop = createShop();
  const receive = (stock: number) => shop.colleague.update('mug', { operation: 'increment', stock });
  for (let stock = 1; stock <= changes; stock++) await receive(stock);
  const page = shop.open('manager');
  const { result } = renderHook(() => useInventoryHistory('mug', { pageSize: 2, ...options }), {
    wrapper: page.wrapper,
  });
  await eventually(() => expect(result.current.entries).toBeDefined());
  const quantities = () => result.current.entries?.map(({ quantity }) => quantity);
  return { shop, receive, result, quantities, ...page };
}

describe('history', () => {
  it('is read page by page, newest first', async () => {
    const { result, quantities } = await openHistory(5);
    expect(quantities()).toEqual([5, 4]);

    await act(() => result.current.loadMore());
    await act(() => result.current.loadMore());

    await eventually(() => expect(quantities()).toEqual([5, 4, 3, 2, 1]));
    expect(result.current.hasMore).toBe(false);
  });

  it('has what happens on top, without another request, and shifts nothing', async () => {
    const { result, quantities, receive, feed, shop } = await openHistory(3);
    await receive(9);
    const reads = shop.mock.journal.list({ operation: 'listInventoryHistory' }).length;

    act(() => feed.tell('mug'));
    act(() => feed.tell('mug'));
    await eventually(() => expect(quantities()).toEqual([9, 3, 2]));
    expect(shop.mock.journal.list({ operation: 'listInventoryHistory' })).toHaveLength(reads);

    await act(() => result.current.loadMore());
    await eventually(() => expect(quantities()).toEqual([9, 3, 2, 1]));
  });

  it('is read again where something is missing in between, and where a filter may leave it out', async () => {
    const gap = await openHistory(1);
    await gap.receive(8);
    await gap.receive(9);
    act(() => gap.feed.tell('mug'));
    await eventually(() => expect(gap.quantities()).toEqual([9, 8]));

    const filtered = await openHistory(0, { reason: 'audit' });
    await filtered.shop.colleague.update('mug', { stock: 5, reason: 'audit' });
    act(() => filtered.feed.tell('mug'));
    await eventually(() => expect(filtered.quantities()).toEqual([5]));
    await filtered.receive(9);
    act(() => filtered.feed.tell('mug'));
    await settle();
    expect(filtered.quantities()).toEqual([5]);
  });

  it('is read again where a change has been read and its entry was not told', async () => {
    const { quantities, receive, feed } = await openHistory(1);
    await receive(9);
    const { change: _change, ...state } = feed.take('mug');
    act(() => feed.tell('mug', { ...state, source: 'poll', missedChanges: 1 }));

    await eventually(() => expect(quantities()).toEqual([9, 1]));
  });

  it('does not lose what it was told while it was being read', async () => {
    const { result, quantities, receive, feed, gate, shop } = await openHistory(3);
    gate.close('GET');
    const slow = shop.mock.history('mug').slice(0, 2);
    shop.mock.override('listInventoryHistory', () => ({ status: 200, body: [...slow] }));
    const refreshed = result.current.refresh();
    await eventually(() => expect(gate.waiting()).toBe(1));
    await receive(9);
    act(() => feed.tell('mug'));
    await eventually(() => expect(quantities()?.[0]).toBe(9));
    gate.open();
    await act(() => refreshed);
    await settle();

    expect(quantities()).toEqual([9, 3, 2]);
  });

  it('has the changes of this page, also where nothing is live', async () => {
    const shop = createShop();
    const { wrapper } = shop.open('manager');
    const { result } = renderHook(
      () => ({ history: useInventoryHistory('mug', { live: false }), change: useUpdateInventory('mug') }),
      { wrapper },
    );
    await eventually(() => expect(result.current.history.entries).toEqual([]));

    await act(() => result.current.change.submit({ operation: 'increment', stock: 7 }));

    await eventually(() => expect(result.current.history.entries?.[0]).toMatchObject({ quantity: 7 }));
  });

  it('tells who may not see it', async () => {
    const { wrapper } = createShop().open('staff');
    const { result } = renderHook(() => useInventoryHistory('mug'), { wrapper });

    await eventually(() =>
      expect(result.current.problem).toEqual({ kind: 'forbidden', permission: 'history_view' }),
    );
  });
});

describe('low stock', () => {
  it('lists what is low, and reads again when this page learns that something became low', async () => {
    const shop = createShop([
      product('mug').withStock(30).watchedBelow(20),
      product('tea').withStock(3).watchedBelow(20),
    ]);
    const { wrapper } = shop.open('manager');
    const { result } = renderHook(() => ({ low: useLowStock(), change: useUpdateInventory('mug') }), {
      wrapper,
    });
    await eventually(() =>
      expect(result.current.low.products?.map((one) => one.product_id)).toEqual(['tea']),
    );
    expect(result.current.low.totals).toEqual({ total_checked: 2, critical_count: 1, warning_count: 0 });

    await act(() => result.current.change.submit({ operation: 'decrement', stock: 12 }));

    await eventually(() =>
      expect(result.current.low.products?.map((one) => one.product_id)).toEqual(['tea', 'mug']),
    );
  });
});

describe('products', () => {
  const shelf = () => [
    product('prod_1').called('Blue mug').withStock(100).watchedBelow(20),
    product('prod_2').called('Crème brûlée').withStock(15).watchedBelow(20),
    product('prod_3').called('Apron').withStock(2).watchedBelow(20),
    product('prod_4').called('Zither').withStock(0),
  ];

  it('has low ones first, and finds words in names and ids whatever their case and accents', async () => {
    const { wrapper } = createShop(shelf()).open('staff');
    const { result, rerender } = renderHook(({ search }) => useProducts({ search }), {
      wrapper,
      initialProps: { search: '' },
    });
    const names = () => result.current.products?.map(({ name }) => name);
    await eventually(() => expect(names()).toEqual(['Zither', 'Apron', 'Crème brûlée', 'Blue mug']));
    expect(result.current).toMatchObject({ total: 4, isReadingOn: false });

    for (const [search, found] of [
      ['creme BRULEE', ['Crème brûlée']],
      ['mug blue', ['Blue mug']],
      ['prod_4', ['Zither']],
      ['nothing', []],
    ] as const) {
      rerender({ search });
      expect(names()).toEqual(found);
    }
  });

  it('follows what changes, by whoever tells of it', async () => {
    const shop = createShop(shelf());
    const { wrapper, feed } = shop.open('manager');
    const { result } = renderHook(
      () => ({ list: useProducts(), change: useUpdateInventory('prod_3'), name: useProduct('prod_1')?.name }),
      { wrapper },
    );
    const stocks = () =>
      Object.fromEntries(result.current.list.products?.map(({ id, stock }) => [id, stock]) ?? []);
    await eventually(() => expect(result.current.name).toBe('Blue mug'));
    await eventually(() => expect(feed.open('prod_1')).toBe(1));

    await shop.colleague.update('prod_1', { operation: 'decrement', stock: 1 });
    act(() => feed.tell('prod_1'));
    await act(() => result.current.change.submit({ operation: 'increment', stock: 98 }));

    await eventually(() => expect(stocks()).toMatchObject({ prod_1: 99, prod_3: 100 }));
    expect(result.current.list.products?.[1]?.name).toBe('Crème brûlée');
  });

  it('are read by one request and kept live by one stream', async () => {
    const shelves = Array.from({ length: 60 }, (_, index) => product(`prod_${index}`).withStock(5 + index));
    const { mock, colleague } = createShop(shelves);
    const manager = new InventoryManager(mock.as('manager'));
    const { result } = renderHook(() => useProducts(), {
      wrapper: ({ children }) => <InventoryProvider manager={manager}>{children}</InventoryProvider>,
    });
    const asked = () => mock.journal.list().map(({ operation }) => operation);
    await eventually(() => expect(asked()).toEqual(['listProducts', 'openRealtimeStream']));
    await settle();

    await colleague.update('prod_7', { operation: 'decrement', stock: 12 });
    await eventually(() => expect(result.current.products?.[0]).toMatchObject({ id: 'prod_7', stock: 0 }));
    expect(asked()).toEqual(['listProducts', 'openRealtimeStream', 'updateInventory']);
  });

  it('reads all pages by itself', async () => {
    const many = Array.from({ length: 501 }, (_, index) => product(`prod_${index}`).withStock(1));
    const { wrapper } = createShop(many).open('staff');
    const { result } = renderHook(() => useProducts({ liveCount: 1 }), { wrapper });

    await eventually(() => expect(result.current.total).toBe(501));
    expect(result.current.isReadingOn).toBe(false);
  });
});
