export { batchUpdateInventory } from '../operations/batch-update-inventory.ts';
export { bulkUpdate } from '../workflows/bulk-update.ts';
