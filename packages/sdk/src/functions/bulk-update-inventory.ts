import type { BulkOptions, BulkOutcome } from '../bulk/bulk-options.ts';
import type { BulkSource } from '../bulk/bulk-queue.ts';
import { bulkUpdate } from '../workflows/bulk-update.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/** Makes the changes of a source of any length, as `InventoryManager.bulkUpdate` does. */
export async function bulkUpdateInventory(
  client: InventoryClient,
  { source, ...options }: BulkOptions & { readonly source: BulkSource },
): Promise<BulkOutcome> {
  return bulkUpdate(contextOf(client), source, options);
}
