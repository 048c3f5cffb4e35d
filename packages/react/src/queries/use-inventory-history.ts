import type { HistoryEntry } from '@onhand/sdk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLive } from '../live/use-live.ts';
import type { ViewProblem } from '../problems/view-problem.ts';
import { useInventoryContext } from '../provider/inventory-provider.tsx';
import { type HistoryFilters, historyQuery } from './list-queries.ts';
import { useReadProblem } from './use-read-problem.ts';

/** What `useInventoryHistory` takes. */
export interface InventoryHistoryOptions extends HistoryFilters {
  /** Whether new changes come on top as they happen; `true` unless given. */
  readonly live?: boolean | undefined;
  /** `false` reads nothing yet; `true` unless given. */
  readonly enabled?: boolean | undefined;
}

/** A history to be shown, as far as it was read. */
export interface InventoryHistoryView {
  /** Newest first; `undefined` while the first page is loaded or when it cannot be. */
  readonly entries: readonly HistoryEntry[] | undefined;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly problem: ViewProblem | undefined;
  /** Reads the page after the last one. */
  readonly loadMore: () => Promise<void>;
  /** Reads all pages that are shown again. */
  readonly refresh: () => Promise<void>;
}

/**
 * The history of one product, newest first, page by page: 20 entries each unless `pageSize` says otherwise. What happens
 * meanwhile shifts nothing.
 *
 * @example
 * const { entries, hasMore, loadMore } = useInventoryHistory('prod_789', { reason: 'restock' });
 */
export function useInventoryHistory(
  productId: string,
  { live = true, enabled = true, pageSize = 20, ...filters }: InventoryHistoryOptions = {},
): InventoryHistoryView {
  const { scope } = useInventoryContext();
  const options = historyQuery(scope, productId, { ...filters, pageSize });
  const query = useInfiniteQuery({ ...options, enabled }, scope.client);
  const { data, isLoading, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  useLive([productId], live && enabled);
  const entries = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const loadMore = useCallback(async () => void (await fetchNextPage()), [fetchNextPage]);
  const refresh = useCallback(async () => void (await refetch()), [refetch]);
  return {
    entries,
    isLoading,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    problem: useReadProblem(query),
    loadMore,
    refresh,
  };
}
