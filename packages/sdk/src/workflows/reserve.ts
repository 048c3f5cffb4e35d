import type { InventoryContext } from '../inventory-context.ts';
import { type UpdateOutcome, updateInventory } from '../operations/update-inventory.ts';
import { type OrderOptions, toOrderUpdate } from './order-change.ts';

/** How many pieces of what to reserve, and for whom. */
export interface ReserveInput {
  readonly productId: string;
  readonly quantity: number;
  readonly options: OrderOptions;
}

/** Promises pieces to an order: adds to what is reserved and leaves the stock alone, in one request. */
export async function reserve(context: InventoryContext, input: ReserveInput): Promise<UpdateOutcome> {
  const update = toOrderUpdate({
    ...input,
    verb: 'reserve',
    delta: { operation: 'increment', stock: 0, reserved: input.quantity },
    defaultReason: 'order_reservation',
  });
  return updateInventory(context, update);
}
