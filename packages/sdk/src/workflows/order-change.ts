import type { InventoryUpdate } from '@onhand/spec';
import { checkOrderId } from '../arguments/check-order-id.ts';
import { checkQuantity } from '../arguments/check-quantity.ts';
import { describeValue } from '../arguments/describe-value.ts';
import type { UpdateInventoryInput, WriteOptions } from '../operations/update-inventory.ts';

/** What every change for an order takes. */
export interface OrderOptions extends WriteOptions {
  /** The order it is for, 1 to 128 characters; the history can be searched for it. */
  readonly orderId: string;
  /** Why, at most 100 characters. */
  readonly reason?: string | undefined;
  /** For people, at most 500 characters. */
  readonly notes?: string | undefined;
}

/** A change for an order, in terms of the workflow that makes it. */
export interface OrderChange {
  readonly productId: string;
  readonly quantity: number;
  readonly options: OrderOptions;
  /** The verb, for messages. */
  readonly verb: string;
  /** What it does to the counts. */
  readonly delta: Required<Pick<InventoryUpdate, 'operation' | 'stock'>> & Pick<InventoryUpdate, 'reserved'>;
  /** The reason, where the caller gives none. */
  readonly defaultReason: string;
}

/** Checks a change for an order and puts it into one request. */
export function toOrderUpdate(order: OrderChange): UpdateInventoryInput {
  const { productId, quantity, delta, options } = order;
  const product = describeValue(productId);
  const intent = `${order.verb} ${checkQuantity(quantity, `${order.verb} ${product}`)} of ${product}`;
  const { orderId, reason, notes, ...writeOptions } = options;
  const change = {
    ...delta,
    reason: reason ?? order.defaultReason,
    ...(notes !== undefined && { notes }),
    metadata: { order_id: checkOrderId(orderId, intent) },
  };
  return { productId, change, intent, options: writeOptions };
}
