import type { UpdateOutcome } from '../operations/update-inventory.ts';
import { type ReleaseOptions, release } from '../workflows/release.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';
import type { PiecesOf } from './pieces-of.ts';

/** Takes a promise back, as `InventoryManager.release` does. */
export async function releaseInventory(
  client: InventoryClient,
  { productId, quantity, ...options }: PiecesOf<ReleaseOptions>,
): Promise<UpdateOutcome> {
  return release(contextOf(client), { productId, quantity, options });
}
