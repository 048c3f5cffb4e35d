import type { Product } from '@onhand/spec';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import type { PagedList } from '../pages/paged-list.ts';
import { browse, type ReportsPart } from './browse.ts';

/** How the products are read. */
export interface ProductsOptions extends ReadOptions {
  /** Products for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

/** Every product by id, as a list that reads itself page by page. */
export function browseProducts(context: InventoryContext, options: ProductsOptions): PagedList<Product> {
  const intent = 'list the products';
  const listing = {
    intent,
    route: toRoute('/products', {}, intent),
    filters: {},
    pick: (part: ReportsPart) => part.listProducts,
  };
  return browse(context, listing, options);
}
