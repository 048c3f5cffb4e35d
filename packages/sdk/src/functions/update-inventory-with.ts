import type { UpdateOutcome } from '../operations/update-inventory.ts';
import { type DecideChange, type UpdateWithOptions, updateWith } from '../workflows/update-with.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/** Makes a change that depends on the inventory as it is, as `InventoryManager.updateWith` does. */
export async function updateInventoryWith(
  client: InventoryClient,
  {
    productId,
    decide,
    ...options
  }: UpdateWithOptions & { readonly productId: string; readonly decide: DecideChange },
): Promise<UpdateOutcome | undefined> {
  return updateWith(contextOf(client), { productId, decide, options });
}
