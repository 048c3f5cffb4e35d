import type { InventoryContext } from '../inventory-context.ts';
import { type UpdateOutcome, updateInventory } from '../operations/update-inventory.ts';
import { type OrderOptions, toOrderUpdate } from './order-change.ts';

/** What a sale takes. */
export interface SaleOptions extends OrderOptions {
  /** Whether the pieces had been reserved, so that the promise ends with the sale; `true` unless given. */
  readonly reduceReserved?: boolean | undefined;
}

/** How many pieces of what were sold, and to whom. */
export interface SaleInput {
  readonly productId: string;
  readonly quantity: number;
  readonly options: SaleOptions;
}

/** Takes sold pieces out of the stock, and out of what is reserved where they were, in one request. */
export async function processSale(context: InventoryContext, input: SaleInput): Promise<UpdateOutcome> {
  const { productId, quantity } = input;
  const { reduceReserved = true, ...options } = input.options;
  const update = toOrderUpdate({
    productId,
    quantity,
    options,
    verb: 'sell',
    delta: { operation: 'decrement', stock: quantity, ...(reduceReserved && { reserved: quantity }) },
    defaultReason: 'sale_fulfillment',
  });
  return updateInventory(context, update);
}
