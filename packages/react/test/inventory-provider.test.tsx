import { InventoryProvider, useInventory, useInventoryManager } from '@onhand/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createShop, eventually } from './create-shop.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

it('gives the manager to the hooks below, with the QueryClient of a provider around it', () => {
  const shop = createShop();
  const { manager } = shop.open('staff');
  const { result } = renderHook(() => useInventoryManager(), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={shop.queryClient}>
        <InventoryProvider manager={manager}>{children}</InventoryProvider>
      </QueryClientProvider>
    ),
  });

  expect(result.current).toBe(manager);
});

it('has a QueryClient of its own where there is none', async () => {
  const { manager } = createShop().open('staff');
  const { result } = renderHook(() => useInventory('mug'), {
    wrapper: ({ children }) => <InventoryProvider manager={manager}>{children}</InventoryProvider>,
  });

  await eventually(() => expect(result.current.inventory?.stock).toBe(100));
});

it('says what is missing', () => {
  // React tells of what a component throws as well.
  vi.spyOn(console, 'error').mockImplementation(() => {});

  expect(() => renderHook(() => useInventoryManager())).toThrow(
    'there is no InventoryProvider around this component',
  );
});
