import type { Product } from '@onhand/sdk';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useLive } from '../live/use-live.ts';
import { searchProducts, sortLowFirst } from '../parts/products/select-products.ts';
import type { ViewProblem } from '../problems/view-problem.ts';
import { useInventoryContext } from '../provider/inventory-provider.tsx';
import { productQuery } from './inventory-query.ts';
import { productsQuery } from './list-queries.ts';
import { useReadProblem } from './use-read-problem.ts';

/** What `useProducts` takes. */
export interface ProductsViewOptions {
  /** Words that the name or id must have in it; all products unless given. */
  readonly search?: string | undefined;
  /** A BCP 47 tag to order names by; `en` unless given, so that a server and a page agree. */
  readonly locale?: string | undefined;
  /** How many of those that are found the server tells of as they change, from the first on; 50 unless given, at most 100. */
  readonly liveCount?: number | undefined;
}

/** Products to be shown. */
export interface ProductsView {
  /** Low ones first; `undefined` while the first page is loaded or when it cannot be. */
  readonly products: readonly Product[] | undefined;
  /** How many were read, before the search. */
  readonly total: number;
  /** Whether there are products that have not been read yet, and so cannot be found. */
  readonly isReadingOn: boolean;
  readonly isLoading: boolean;
  readonly problem: ViewProblem | undefined;
  readonly refresh: () => Promise<void>;
}

/** Few requests for a whole shop, each well below a megabyte. */
const pageSize = 500;

/**
 * All products, searched. The API has no search, so the whole list is read, 500 products a request, and kept as one for all
 * components.
 *
 * @example
 * const { products } = useProducts({ search: 'blue mug' });
 */
export function useProducts({
  search = '',
  locale = 'en',
  liveCount = 50,
}: ProductsViewOptions = {}): ProductsView {
  const { scope } = useInventoryContext();
  const query = useInfiniteQuery(productsQuery(scope, pageSize), scope.client);
  const { data, error, isLoading, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  useEffect(() => {
    // After a failure a person says when to go on.
    if (hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const all = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const products = useMemo(
    () => all && sortLowFirst(searchProducts(all, search), locale),
    [all, search, locale],
  );
  useLive(
    (products ?? [])
      .slice(0, Math.min(liveCount, 100))
      .map(({ id }) => id)
      .sort(),
  );
  const refresh = useCallback(async () => void (await refetch()), [refetch]);
  return {
    products,
    total: all?.length ?? 0,
    isReadingOn: hasNextPage,
    isLoading,
    problem: useReadProblem(query),
    refresh,
  };
}

/**
 * One product with its name; `undefined` until it is there.
 *
 * @example
 * const name = useProduct('prod_789')?.name;
 */
export function useProduct(productId: string): Product | undefined {
  const { scope } = useInventoryContext();
  return useQuery(productQuery(scope, productId), scope.client).data;
}
