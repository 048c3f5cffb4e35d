import { browseLowStock, type LowStockOptions } from '../workflows/browse-low-stock.ts';
import type { LowStockList } from '../workflows/low-stock-list.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/** The products that are low, as `InventoryManager.lowStock` gives them. */
export function listLowStock(client: InventoryClient, options: LowStockOptions = {}): LowStockList {
  return browseLowStock(contextOf(client), options);
}
