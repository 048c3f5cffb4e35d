import { queryOptions } from '@tanstack/react-query';
import { inventoryKeys } from './inventory-keys.ts';
import type { QueryScope } from './query-scope.ts';
import { toNewest } from './to-newest.ts';

/** How long a reading that nothing keeps live is given out without asking the server again. */
export const staleTimeMs = 30_000;

/** The query of one inventory. An older version never replaces a newer one, by whatever way it comes. */
export function inventoryQuery({ manager, id }: QueryScope, productId: string) {
  return queryOptions({
    queryKey: [...inventoryKeys.inventory(productId), id],
    // The query is what remembers; the manager is asked for what the server says.
    queryFn: ({ signal }) => manager.get(productId, { fresh: true, signal }),
    structuralSharing: toNewest,
    staleTime: staleTimeMs,
    // The manager has repeated it as often as it may.
    retry: false,
  });
}

/** The query of one product with its name. */
export function productQuery({ manager, id }: QueryScope, productId: string) {
  return queryOptions({
    queryKey: [...inventoryKeys.product(productId), id],
    queryFn: ({ signal }) => manager.product(productId, { signal }),
    structuralSharing: toNewest,
    staleTime: staleTimeMs,
    retry: false,
  });
}
