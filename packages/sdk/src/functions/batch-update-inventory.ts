import * as operation from '../operations/batch-update-inventory.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/** Makes up to 1000 changes in one request, as `InventoryManager.batchUpdate` does. */
export async function batchUpdateInventory(
  client: InventoryClient,
  { updates, ...options }: operation.BatchOptions & Pick<operation.BatchInput, 'updates'>,
): Promise<operation.BatchOutcome> {
  return operation.batchUpdateInventory(contextOf(client), { updates, options });
}
