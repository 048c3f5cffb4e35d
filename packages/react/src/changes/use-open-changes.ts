import { useSyncExternalStore } from 'react';
import { useInventoryContext } from '../provider/inventory-provider.tsx';
import type { OpenChange } from './open-changes.ts';

/** The changes of a product that are not settled, of any component. */
export function useOpenChanges(productId: string): readonly OpenChange[] {
  const { changes } = useInventoryContext();
  const list = () => changes.list(productId);
  return useSyncExternalStore(changes.subscribe, list, list);
}
