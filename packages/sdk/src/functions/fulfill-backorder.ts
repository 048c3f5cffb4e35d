import * as operation from '../operations/fulfill-backorder.ts';
import type { UpdateOutcome } from '../operations/update-inventory.ts';
import type { WriteOptions } from '../operations/write-options.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/** Ships a backorder, as `InventoryManager.fulfillBackorder` does. */
export async function fulfillBackorder(
  client: InventoryClient,
  { backorderId, ...options }: WriteOptions & { readonly backorderId: string },
): Promise<UpdateOutcome> {
  return operation.fulfillBackorder(contextOf(client), { backorderId, options });
}
