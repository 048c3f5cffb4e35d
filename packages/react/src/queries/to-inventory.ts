import type { Inventory } from '@onhand/sdk';

/** The inventory that the answer to a change tells, with every field that a read would have told. */
export function toInventory(result: Inventory): Inventory {
  return {
    id: result.id,
    stock: result.stock,
    available: result.available,
    reserved: result.reserved,
    backordered: result.backordered,
    reorder_threshold: result.reorder_threshold,
    backorder_allowed: result.backorder_allowed,
    version: result.version,
    updated_at: result.updated_at,
  };
}
