import { isUpdateResult } from '../answers/is-update-result.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type UpdateOptions, type UpdateOutcome, updateInventory } from '../operations/update-inventory.ts';
import type { ChangeOptions } from './order-change.ts';

/** What `set` takes. */
export interface SetOptions extends ChangeOptions, UpdateOptions {}

/** What was counted, and how to say it. */
export interface SetStockInput {
  readonly productId: string;
  readonly stock: number;
  readonly options: SetOptions;
}

/** Sets the stock to what was counted, in one request. */
export async function setStock(
  context: InventoryContext,
  { productId, stock, options: { reason, notes, ...options } }: SetStockInput,
): Promise<UpdateOutcome> {
  const change = {
    operation: 'set' as const,
    stock,
    ...(reason !== undefined && { reason }),
    ...(notes !== undefined && { notes }),
  };
  return updateInventory(context, { productId, change, options }, isUpdateResult);
}
