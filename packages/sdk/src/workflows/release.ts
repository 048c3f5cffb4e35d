import type { InventoryContext } from '../inventory-context.ts';
import { type UpdateOutcome, updateInventory } from '../operations/update-inventory.ts';
import { type OrderOptions, toOrderUpdate } from './order-change.ts';

/** How many pieces of what to release, and of whom. */
export interface ReleaseInput {
  readonly productId: string;
  readonly quantity: number;
  readonly options: OrderOptions;
}

/** Takes a promise back: takes from what is reserved and leaves the stock alone, in one request. */
export async function release(context: InventoryContext, input: ReleaseInput): Promise<UpdateOutcome> {
  const update = toOrderUpdate({
    ...input,
    verb: 'release',
    delta: { operation: 'decrement', stock: 0, reserved: input.quantity },
    defaultReason: 'order_cancelled',
  });
  return updateInventory(context, update);
}
