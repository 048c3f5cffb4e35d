import type { UpdateOutcome } from '../operations/update-inventory.ts';
import * as workflow from '../workflows/process-sale.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';
import type { PiecesOf } from './pieces-of.ts';

/** Takes sold pieces out of the stock, as `InventoryManager.processSale` does. */
export async function processSale(
  client: InventoryClient,
  { productId, quantity, ...options }: PiecesOf<workflow.SaleOptions>,
): Promise<UpdateOutcome> {
  return workflow.processSale(contextOf(client), { productId, quantity, options });
}
