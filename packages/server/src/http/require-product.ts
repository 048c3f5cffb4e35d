import type { ProductState } from '../engine/product-state.ts';
import type { InventoryStore } from '../store/inventory-store.ts';
import { HttpProblem } from './http-problem.ts';

/** The product with this id. Throws 404 when there is none. */
export async function requireProduct(store: InventoryStore, productId: string): Promise<ProductState> {
  const product = await store.readProduct(productId);
  if (!product) {
    throw HttpProblem.of('product-not-found', { detail: `Product with ID '${productId}' not found.` });
  }
  return product;
}
