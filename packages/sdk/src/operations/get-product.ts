import type { Product } from '@onhand/spec';
import { isProduct } from '../answers/is-product.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from './read-options.ts';

/** Reads one product with its name; always asks the server. */
export async function getProduct(
  { transport }: InventoryContext,
  { productId, ...limits }: ReadOptions & { readonly productId: string },
): Promise<Product> {
  const intent = `read the product ${describeValue(productId)}`;
  const route = toRoute('/products/{productId}', { productId }, intent);
  const request = { intent, method: 'GET', ...route, isExpected: isProduct };
  return (await transport.send(request, limits)).body;
}
