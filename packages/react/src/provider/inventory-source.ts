import type { InventoryManager } from '@onhand/sdk';

/** The part of an `InventoryManager` that the hooks use. */
export type InventorySource = Pick<
  InventoryManager,
  | 'get'
  | 'update'
  | 'product'
  | 'products'
  | 'history'
  | 'lowStock'
  | 'reserve'
  | 'reservation'
  | 'toHandle'
  | 'on'
  | 'subscribe'
>;
