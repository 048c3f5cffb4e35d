import type { Product } from '@onhand/spec';
import { checkPageSize } from '../arguments/check-page-size.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { listProducts } from '../operations/list-products.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { PagedList } from '../pages/paged-list.ts';
import { toQuery } from '../pages/to-query.ts';

/** How the products are read. */
export interface ProductsOptions extends ReadOptions {
  /** Products for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

/** Every product by id, as a list that reads itself page by page. */
export function browseProducts(
  context: InventoryContext,
  { pageSize, ...limits }: ProductsOptions,
): PagedList<Product> {
  const intent = 'list the products';
  const route = toRoute('/products', {}, intent);
  return new PagedList({
    intent,
    firstQuery: toQuery({ limit: pageSize === undefined ? undefined : checkPageSize(pageSize, intent) }),
    readPage: (query) => listProducts(context, { ...limits, intent, route, query }),
  });
}
