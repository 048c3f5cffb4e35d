import type { Inventory } from '@onhand/spec';

/**
 * The inventory out of the answer to a change, or out of a product: every field that `get` gives, and nothing else. For what keeps
 * a state of its own, such as a store of a page, and takes the answers to changes into it.
 *
 * @example
 * const result = await inventory.update('prod_789', { operation: 'increment', stock: 50 });
 * store.set('prod_789', toInventory(result));
 */
export function toInventory({
  id,
  stock,
  available,
  reserved,
  backordered,
  reorder_threshold,
  backorder_allowed,
  version,
  updated_at,
}: Inventory): Inventory {
  return {
    id,
    stock,
    available,
    reserved,
    backordered,
    reorder_threshold,
    backorder_allowed,
    version,
    updated_at,
  };
}
