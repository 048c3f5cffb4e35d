import type { Product } from '@onhand/spec';
import { isListOf } from '../answers/is-list-of.ts';
import { isProduct } from '../answers/is-product.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import { toNextQuery } from '../pages/to-next-query.ts';
import type { ListInput } from './list-input.ts';

const isProductList = isListOf(isProduct);

/** Reads one page of the products. */
export async function listProducts(
  { transport }: InventoryContext,
  { intent, path, query, signal }: ListInput,
): Promise<Page<Product>> {
  const request = { intent, method: 'GET', path: path + query, isExpected: isProductList };
  const { body, answer } = await transport.send(request, { signal });
  return { items: body, nextQuery: toNextQuery(answer, intent) };
}
