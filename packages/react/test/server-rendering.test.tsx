import {
  InventoryProvider,
  useInventory,
  useInventoryHistory,
  useProduct,
  useProducts,
  useReservation,
  useUpdateInventory,
} from '@onhand/react';
import { prefetchInventory, prefetchInventoryHistory } from '@onhand/react/prefetch';
import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { createShop, eventually } from './create-shop.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function Page() {
  const { inventory, connection, isLoading } = useInventory('mug');
  const name = useProduct('mug')?.name;
  const entries = useInventoryHistory('mug').entries?.length;
  const products = useProducts().products?.length;
  const { state } = useUpdateInventory('mug');
  const { status } = useReservation('mug');
  return (
    <p>
      {JSON.stringify([
        name,
        inventory?.stock,
        connection,
        isLoading,
        entries,
        products,
        state.status,
        status,
      ])}
    </p>
  );
}

/** Renders as a server does, where there is no page. */
function renderOnServer(
  shop: ReturnType<typeof createShop>,
  manager: ReturnType<typeof shop.open>['manager'],
) {
  for (const name of ['window', 'document', 'localStorage', 'navigator', 'WebSocket'])
    vi.stubGlobal(name, undefined);
  const html = renderToString(
    <InventoryProvider manager={manager} queryClient={shop.queryClient}>
      <Page />
    </InventoryProvider>,
  );
  vi.unstubAllGlobals();
  return html;
}

it('is rendered on a server without a page, a subscription or a request', () => {
  const shop = createShop();
  const { manager, feed } = shop.open('manager');

  expect(renderOnServer(shop, manager)).toContain('connecting&quot;,true,null,null');
  expect(feed.everOpened()).toBe(0);
  expect(shop.mock.journal.list()).toEqual([]);
});

it('begins in the page with what was read on the server, with no mismatch, and then is live', async () => {
  const shop = createShop();
  const server = shop.open('manager');
  const reading = { queryClient: shop.queryClient, manager: server.manager };
  await prefetchInventory(reading, 'mug');
  await prefetchInventoryHistory(reading, 'mug');
  const html = renderOnServer(shop, server.manager);
  expect(html).toContain('[&quot;Product mug&quot;,100,&quot;connecting&quot;,false,0');

  const error = vi.spyOn(console, 'error');
  const page = shop.open('manager');
  const queryClient = new QueryClient();
  hydrate(queryClient, JSON.parse(JSON.stringify(dehydrate(shop.queryClient))));
  const reads = shop.mock.journal.list({ operation: 'getInventory' }).length;
  const container = document.createElement('div');
  container.innerHTML = html;
  document.body.append(container);
  render(
    <InventoryProvider manager={page.manager} queryClient={queryClient}>
      <Page />
    </InventoryProvider>,
    { container, hydrate: true },
  );
  expect(container.textContent).toContain('["Product mug",100');

  await shop.colleague.update('mug', { operation: 'decrement', stock: 1 });
  act(() => page.feed.tell('mug'));
  await eventually(() => expect(container.textContent).toContain('["Product mug",99'));
  expect(shop.mock.journal.list({ operation: 'getInventory' })).toHaveLength(reads);
  expect(error).not.toHaveBeenCalled();
});

it('reads in the page what could not be read on the server', async () => {
  const shop = createShop();
  const stranger = shop.open('manager', { accessToken: 'nonsense' });
  await prefetchInventory({ queryClient: shop.queryClient, manager: stranger.manager }, 'mug');

  expect(dehydrate(shop.queryClient).queries).toEqual([]);
});
