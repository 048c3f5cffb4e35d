import type { Product } from '@onhand/spec';
import { isProduct } from '../answers/is-product.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import type { ListInput } from './list-input.ts';
import { readPage } from './read-page.ts';

/** Reads one page of the products. */
export async function listProducts(context: InventoryContext, input: ListInput): Promise<Page<Product>> {
  return readPage(context, input, isProduct);
}
