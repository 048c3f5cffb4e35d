import type { Product } from '@onhand/spec';
import { hasFields } from './has-fields.ts';
import { isInventory } from './is-inventory.ts';

/** Whether an answer holds a product, as far as a program must be able to rely on it. */
export function isProduct(body: unknown): body is Product {
  return isInventory(body) && hasFields(body, { name: 'string' });
}
