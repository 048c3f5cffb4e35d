import type { ProductState } from '../engine/product-state.ts';
import type { InventoryStore } from '../store/inventory-store.ts';
import { HttpProblem } from './http-problem.ts';
import type { PathParams } from './match-operation.ts';

/** The product that the path names. Throws 404 when there is none. */
export async function requireProduct(
  store: InventoryStore,
  { productId = '' }: PathParams,
): Promise<ProductState> {
  const product = await store.readProduct(productId);
  if (!product) throw HttpProblem.productNotFound(productId);
  return product;
}
