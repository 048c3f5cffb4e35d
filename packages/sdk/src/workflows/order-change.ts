import type { InventoryUpdate } from '@onhand/spec';
import { checkOrderId } from '../arguments/check-order-id.ts';
import { checkQuantity } from '../arguments/check-quantity.ts';
import { describeValue } from '../arguments/describe-value.ts';
import type { ConfirmOptions } from '../operations/confirm-change.ts';
import type { UpdateInventoryInput } from '../operations/update-inventory.ts';
import type { WriteOptions } from '../operations/write-options.ts';

/** What every change with a reason takes. */
export interface ChangeOptions extends WriteOptions, ConfirmOptions {
  /** Why, at most 100 characters. */
  readonly reason?: string | undefined;
  /** For people, at most 500 characters. */
  readonly notes?: string | undefined;
}

/** What every change for an order takes. */
export interface OrderOptions extends ChangeOptions {
  /** The order it is for, 1 to 128 characters; the history can be searched for it. */
  readonly orderId: string;
}

/** What a change takes that may name a reservation instead, whose order the server knows. */
export interface ReservedOptions extends ChangeOptions {
  readonly orderId?: string | undefined;
}

/** How many pieces of what to move, and how. */
export interface Pieces<Options extends ChangeOptions> {
  readonly productId: string;
  readonly quantity: number;
  readonly options: Options;
}

type Delta = Required<Pick<InventoryUpdate, 'operation' | 'stock'>> &
  Pick<InventoryUpdate, 'reserved' | 'reservation' | 'allow_backorder'>;

/** A change for an order, in terms of the workflow that makes it. */
export interface OrderChange {
  readonly productId: string;
  /** What it is called in messages. */
  readonly intent: string;
  readonly options: ReservedOptions;
  /** What it does to the counts. */
  readonly delta: Delta;
  /** The reason, where the caller gives none. */
  readonly defaultReason: string;
}

/** What moving pieces is called in messages. Throws `ConfigurationError` for a quantity that cannot be meant. */
export function toPiecesIntent(verb: string, quantity: number, productId: string): string {
  const product = describeValue(productId);
  return `${verb} ${checkQuantity(quantity, `${verb} ${product}`)} of ${product}`;
}

/** Checks a change for an order and puts it into one request. */
export function toOrderUpdate({
  productId,
  intent,
  options: { orderId, reason, notes, ...options },
  delta,
  defaultReason,
}: OrderChange): UpdateInventoryInput {
  const needsOrder = orderId !== undefined || delta.reservation === undefined;
  const change = {
    ...delta,
    reason: reason ?? defaultReason,
    ...(notes !== undefined && { notes }),
    ...(needsOrder && { metadata: { order_id: checkOrderId(orderId, intent) } }),
  };
  return { productId, change, intent, options };
}
