import type { LiveStatus } from '@onhand/sdk';
import { useEffect, useSyncExternalStore } from 'react';
import { useInventoryContext } from '../provider/inventory-provider.tsx';

/** Keeps what is read of these products as new as the server says, while the component is there. */
export function useLive(productIds: readonly string[], isEnabled = true): void {
  const { live } = useInventoryContext();
  // By what they are, not by the array that they came in.
  const key = JSON.stringify(productIds);
  useEffect(() => {
    if (!isEnabled) return;
    const ids: string[] = JSON.parse(key);
    const stops = ids.map((id) => live.watch(id));
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, key, isEnabled]);
}

/** How up to date the readings of a product are kept. */
export function useLiveStatus(productId: string): LiveStatus {
  const { live } = useInventoryContext();
  return useSyncExternalStore(
    live.subscribe,
    () => live.statusOf(productId),
    () => 'connecting',
  );
}
