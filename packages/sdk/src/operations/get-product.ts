import type { Product } from '@onhand/spec';
import { isProduct } from '../answers/is-product.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from './read-options.ts';

/** Reads one product with its name; always asks the server. */
export async function getProduct(
  { transport }: InventoryContext,
  { productId, signal }: ReadOptions & { readonly productId: string },
): Promise<Product> {
  const intent = `read the product ${describeValue(productId)}`;
  const path = `/products/${toPathSegment(productId, 'productId', intent)}`;
  const { body } = await transport.send({ intent, method: 'GET', path, isExpected: isProduct }, { signal });
  return body;
}
