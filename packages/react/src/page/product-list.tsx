import { useDeferredValue, useState } from 'react';
import type { ProductTableProps } from '../parts/part-props.ts';
import { ProductTable } from '../parts/product-table.tsx';
import { pickWords, useWords } from '../parts/words/use-words.tsx';
import { useProducts } from '../queries/use-products.ts';
import { useCountedProblem } from './use-counted-problem.ts';

/** What the list of products takes. */
export interface ProductListProps
  extends Pick<
    ProductTableProps,
    | 'toHref'
    | 'onSelect'
    | 'onSignIn'
    | 'className'
    | 'headingLevel'
    | 'locale'
    | 'timeZone'
    | 'labels'
    | 'now'
  > {
  /** What is searched for when the page begins. */
  readonly initialSearch?: string | undefined;
  /** Told what is searched for, so that it can be given back as `initialSearch` when somebody comes back to the list. */
  readonly onSearch?: ((text: string) => void) | undefined;
}

/** Products that are shown at first, and how many more each time. */
const step = 100;

/**
 * All products with a search, low ones first, kept as new as the server says. `toHref` and `onSelect` lead to the page of one.
 *
 * @example
 * <ProductList toHref={({ id }) => `/products/${id}`} />
 */
export function ProductList({ initialSearch = '', onSearch, ...props }: ProductListProps) {
  const words = useWords(props);
  const [search, setSearch] = useState(initialSearch);
  const [shown, setShown] = useState(step);
  const sought = useDeferredValue(search);
  const list = useProducts({ search: sought, locale: words.format.locale });
  const problem = useCountedProblem(list.problem);
  const found = list.products?.slice(0, shown);
  const isCut = (list.products?.length ?? 0) > shown;
  const { labels, ...own } = pickWords(props);
  const { firstOnes } = words.labels.products;
  return (
    <ProductTable
      {...own}
      // Where all has been read, what is missing is only not shown.
      labels={list.isReadingOn ? labels : { ...labels, products: { ...labels?.products, partly: firstOnes } }}
      className={props.className}
      headingLevel={props.headingLevel}
      products={found}
      search={search}
      onSearch={(text) => {
        setSearch(text);
        onSearch?.(text);
      }}
      total={list.total}
      hasMore={list.isReadingOn || isCut}
      isLoadingMore={list.isReadingOn && !isCut}
      problem={problem}
      onLoadMore={isCut ? () => setShown((count) => count + step) : undefined}
      onRetry={() => void list.refresh()}
      toHref={props.toHref}
      onSelect={props.onSelect}
      onSignIn={props.onSignIn}
    />
  );
}
