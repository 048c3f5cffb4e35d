import { createInventoryFetch } from '@onhand/msw/fetch';
import { InventoryProvider, useInventoryManager } from '@onhand/react';
import { InventoryManager } from '@onhand/sdk';
import { QueryClient } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';

it('gives the manager to the hooks below', () => {
  const manager = new InventoryManager(createInventoryFetch().as('staff'));
  const { result } = renderHook(() => useInventoryManager(), {
    wrapper: ({ children }) => (
      <InventoryProvider manager={manager} queryClient={new QueryClient()}>
        {children}
      </InventoryProvider>
    ),
  });

  expect(result.current).toBe(manager);
});
