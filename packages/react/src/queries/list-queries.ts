import type { HistoryEntry, HistoryOptions, LowStockOptions, Product } from '@onhand/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { inventoryKeys } from './inventory-keys.ts';
import { staleTimeMs } from './inventory-query.ts';
import type { ListData, ListPage } from './list-data.ts';
import { mergeHistory } from './merge-history.ts';
import type { QueryScope } from './query-scope.ts';

/** Which changes of a product. */
export type HistoryFilters = Pick<
  HistoryOptions,
  'from' | 'to' | 'operation' | 'reason' | 'orderId' | 'pageSize'
>;

/** Which products count as low. */
export type LowStockFilters = Pick<LowStockOptions, 'threshold' | 'status' | 'productIds' | 'pageSize'>;

/** The query of a product's history, newest first, page by page. */
export function historyQuery({ manager, id }: QueryScope, productId: string, filters: HistoryFilters = {}) {
  return infiniteQueryOptions({
    queryKey: [...inventoryKeys.history(productId), filters, id],
    queryFn: async ({ signal, pageParam }): Promise<ListPage<HistoryEntry>> => {
      const list = manager.history(productId, { ...filters, signal });
      return toListPage(await list.page(pageParam ?? undefined));
    },
    initialPageParam: toFirst(),
    getNextPageParam: ({ nextQuery }) => nextQuery,
    // A state tells the compiler nothing here; both are what queryFn gives.
    structuralSharing: (known, arrived) =>
      mergeHistory(known as ListData<HistoryEntry> | undefined, arrived as ListData<HistoryEntry>),
    staleTime: staleTimeMs,
    retry: false,
  });
}

/** The query of all products, page by page. */
export function productsQuery({ manager, id }: QueryScope, pageSize: number) {
  return infiniteQueryOptions({
    queryKey: [...inventoryKeys.products, { pageSize }, id],
    queryFn: async ({ signal, pageParam }): Promise<ListPage<Product>> => {
      const list = manager.products({ pageSize, signal });
      return toListPage(await list.page(pageParam ?? undefined));
    },
    initialPageParam: toFirst(),
    getNextPageParam: ({ nextQuery }) => nextQuery,
    staleTime: staleTimeMs,
    retry: false,
  });
}

/** The query of what is low, all at once, with the totals. */
export function lowStockQuery({ manager, id }: QueryScope, filters: LowStockFilters = {}) {
  return queryOptions({
    queryKey: [...inventoryKeys.lowStock, filters, id],
    queryFn: ({ signal }) => manager.lowStock({ ...filters, signal }).report(),
    staleTime: staleTimeMs,
    retry: false,
  });
}

function toListPage<Item>({
  items,
  nextQuery,
}: {
  readonly items: readonly Item[];
  readonly nextQuery: string | undefined;
}): ListPage<Item> {
  return { items, nextQuery: nextQuery ?? null };
}

function toFirst(): string | null {
  return null;
}
