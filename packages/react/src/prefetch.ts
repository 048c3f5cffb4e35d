import type { QueryClient } from '@tanstack/react-query';
import { inventoryQuery, productQuery } from './queries/inventory-query.ts';
import { type HistoryFilters, historyQuery } from './queries/list-queries.ts';
import { type ReadSource, toQueryScope } from './queries/query-scope.ts';

export { inventoryKeys } from './queries/inventory-keys.ts';
export type { HistoryFilters } from './queries/list-queries.ts';
export type { ReadSource } from './queries/query-scope.ts';

/** Who reads, and where it is kept. */
export interface Prefetching {
  readonly queryClient: QueryClient;
  readonly manager: ReadSource;
}

/**
 * Reads a product with its inventory before anything is rendered, on a server or in a router's loader. Never rejects: what could not
 * be read is read by the page, which tells why. On a server use a `QueryClient` and a manager of their own for each request.
 *
 * @example
 * await prefetchInventory({ queryClient, manager }, 'prod_789');
 * const state = dehydrate(queryClient);
 */
export async function prefetchInventory(
  { queryClient, manager }: Prefetching,
  productId: string,
): Promise<void> {
  const scope = toQueryScope(queryClient, manager);
  await Promise.all([
    queryClient.prefetchQuery(inventoryQuery(scope, productId)),
    queryClient.prefetchQuery(productQuery(scope, productId)),
  ]);
}

/** Reads the first page of a product's history in advance; the filters must be those that the page asks with. */
export async function prefetchInventoryHistory(
  { queryClient, manager }: Prefetching,
  productId: string,
  filters: HistoryFilters = {},
): Promise<void> {
  await queryClient.prefetchInfiniteQuery(
    historyQuery(toQueryScope(queryClient, manager), productId, { pageSize: 20, ...filters }),
  );
}
