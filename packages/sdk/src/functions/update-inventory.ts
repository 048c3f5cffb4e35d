import type { InventoryUpdate } from '@onhand/spec';
import { isUpdateResult } from '../answers/is-update-result.ts';
import * as operation from '../operations/update-inventory.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/**
 * Makes one change, as `InventoryManager.update` does.
 *
 * @example
 * await updateInventory(client, { productId: 'prod_789', change: { operation: 'increment', stock: 50 } });
 */
export async function updateInventory(
  client: InventoryClient,
  {
    productId,
    change,
    ...options
  }: operation.UpdateOptions & { readonly productId: string; readonly change: InventoryUpdate },
): Promise<operation.UpdateOutcome> {
  return operation.updateInventory(contextOf(client), { productId, change, options }, isUpdateResult);
}
