import type { Inventory } from '@onhand/spec';
import * as operation from '../operations/get-inventory.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/** Reads one inventory; always asks the server. */
export async function getInventory(
  client: InventoryClient,
  { productId, ...options }: ReadOptions & { readonly productId: string },
): Promise<Inventory> {
  return (await operation.getInventory(contextOf(client), { ...options, productId, known: undefined }))
    .inventory;
}
