export { batchUpdateInventory } from './functions/batch-update-inventory.ts';
export { bulkUpdateInventory } from './functions/bulk-update-inventory.ts';
export { fulfillBackorder } from './functions/fulfill-backorder.ts';
export { getInventory } from './functions/get-inventory.ts';
export {
  createInventoryClient,
  type InventoryClient,
  type InventoryClientOptions,
} from './functions/inventory-client.ts';
export { listInventoryHistory } from './functions/list-inventory-history.ts';
export { listLowStock } from './functions/list-low-stock.ts';
export { processSale } from './functions/process-sale.ts';
export { releaseInventory } from './functions/release-inventory.ts';
export { reserveInventory } from './functions/reserve-inventory.ts';
export { subscribeToInventory } from './functions/subscribe-to-inventory.ts';
export { updateInventory } from './functions/update-inventory.ts';
export { updateInventoryWith } from './functions/update-inventory-with.ts';
export { watchInventory } from './functions/watch-inventory.ts';
