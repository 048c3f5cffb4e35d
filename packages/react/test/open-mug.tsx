import { useInventory, useUpdateInventory } from '@onhand/react';
import type { InventoryManagerOptions } from '@onhand/sdk';
import { act, renderHook } from '@testing-library/react';
import { expect } from 'vitest';
import { createShop, eventually } from './create-shop.tsx';

/** What a component shows of the mugs, and does to them. */
export const useMug = () => ({ view: useInventory('mug'), change: useUpdateInventory('mug') });

/** Somebody looks at 100 mugs. */
export async function openMug(options: Partial<InventoryManagerOptions> = {}, shop = createShop()) {
  const page = shop.open('manager', options);
  const { result, unmount } = renderHook(useMug, { wrapper: page.wrapper });
  await eventually(() => expect(result.current.view.inventory).toBeDefined());
  const stock = () => result.current.view.inventory?.stock;
  const submit = (...args: Parameters<typeof result.current.change.submit>) => {
    let settled = Promise.resolve<unknown>(undefined);
    act(() => {
      settled = result.current.change.submit(...args);
    });
    return { settled: () => act(async () => settled) };
  };
  return { shop, result, unmount, stock, submit, ...page };
}

export const receive = (stock: number) => ({ operation: 'increment', stock }) as const;
export const take = (stock: number) => ({ operation: 'decrement', stock }) as const;
export const count = (stock: number) => ({ operation: 'set', stock, reason: 'audit' }) as const;
