import { createInventoryFetch, product } from '@onhand/msw/fetch';
import { InventoryProvider, type InventorySource } from '@onhand/react';
import {
  InventoryManager,
  type InventoryManagerOptions,
  type LiveStatus,
  type LiveUpdate,
} from '@onhand/sdk';
import { QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import type { ReactNode } from 'react';

type Mock = ReturnType<typeof createInventoryFetch>;
type Subscribe = InventorySource['subscribe'];
type Subscriber = { readonly listener: Parameters<Subscribe>[1]; readonly options: Parameters<Subscribe>[2] };

/** A server in this process, and what several people do at it. */
export function createShop(products = [product('mug').withStock(100).watchedBelow(20)]) {
  const mock = createInventoryFetch({ products, seed: 1 });
  const queryClient = new QueryClient();

  /** Somebody who has a page open. */
  function open(role: Parameters<Mock['as']>[0], options: Partial<InventoryManagerOptions> = {}) {
    const gate = createGate(mock.fetch);
    const manager = new InventoryManager({ ...mock.as(role), fetch: gate.fetch, retry: false, ...options });
    const feed = createFeed(mock);
    manager.subscribe = feed.subscribe;
    const wrapper = ({ children }: { readonly children?: ReactNode }) => (
      <InventoryProvider manager={manager} queryClient={queryClient}>
        {children}
      </InventoryProvider>
    );
    return { manager, wrapper, feed, gate };
  }

  /** Somebody else, whose changes nobody here knows of until the server tells. */
  const colleague = new InventoryManager(mock.as('admin', 'colleague'));
  const writes = () => mock.journal.list({ method: 'PATCH' });
  return { mock, queryClient, open, colleague, writes };
}

/** Waits until a check passes, which takes a millisecond or two: all of it is in this process. */
export async function eventually(check: () => void): Promise<void> {
  for (let left = 500; ; left--) {
    try {
      check();
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
    await act(() => new Promise((resolve) => setTimeout(resolve, 2)));
  }
}

/** Lets what is under way in this process come to its end, before it is said that something did not happen. */
export function settle(): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
}

/** Lets requests through until it is closed; those that wait go on when it is opened. */
function createGate(fetch: Mock['fetch']) {
  let isClosedTo: string | undefined;
  let waiting: (() => void)[] = [];
  return {
    fetch: async (input: Request | URL | string, init?: RequestInit) => {
      if (init?.method === isClosedTo) await new Promise<void>((resolve) => waiting.push(resolve));
      return fetch(input, init);
    },
    close: (method: 'GET' | 'PATCH') => {
      isClosedTo = method;
    },
    open: () => {
      isClosedTo = undefined;
      for (const pass of waiting) pass();
      waiting = [];
    },
    /** Lets one of those that wait through, the first or another. */
    pass: (index = 0) => waiting.splice(index, 1)[0]?.(),
    waiting: () => waiting.length,
  };
}

/** What the server tells of changes, at the moment that the test chooses. */
function createFeed(mock: Mock) {
  const open = new Map<string, Set<Subscriber>>();
  let subscriptions = 0;
  const subscribe: Subscribe = (productId, listener, options) => {
    subscriptions++;
    const subscriber = { listener, options };
    const all = open.get(String(productId)) ?? new Set();
    open.set(String(productId), all.add(subscriber));
    return { status: 'connecting', close: () => void all.delete(subscriber) };
  };
  return {
    subscribe,
    /** How many subscriptions there are now, and how many there ever were. */
    open: (productId: string) => open.get(productId)?.size ?? 0,
    everOpened: () => subscriptions,
    /** Tells the present state of a product, or one that was taken before. */
    tell: (productId: string, told = take(mock, productId)) => {
      for (const { listener } of open.get(productId) ?? []) listener(told);
    },
    take: (productId: string) => take(mock, productId),
    say: (productId: string, status: LiveStatus) => {
      for (const { options } of open.get(productId) ?? []) options?.onStatus?.(status);
    },
  };
}

function take(mock: Mock, productId: string): LiveUpdate {
  const full = mock.products.get(productId);
  if (full === undefined) throw new Error(`There is no ${productId}.`);
  const { name: _, unattributed: __, reservations: ___, backorders: ____, ...inventory } = full;
  const [change] = mock.history(productId);
  return {
    productId,
    inventory,
    type: 'updated',
    source: 'realtime',
    ...(change && { change }),
    missedChanges: 0,
  };
}
