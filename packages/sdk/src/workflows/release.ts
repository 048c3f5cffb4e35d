import { isUpdateResult } from '../answers/is-update-result.ts';
import { checkReservationId } from '../arguments/check-reservation-id.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type UpdateOutcome, updateInventory } from '../operations/update-inventory.ts';
import {
  type ChangeOptions,
  type OrderChange,
  type OrderOptions,
  type Pieces,
  type ReservedOptions,
  toOrderUpdate,
  toPiecesIntent,
} from './order-change.ts';

/** What a release takes: the order, the reservation, or both. */
export type ReleaseOptions =
  | (OrderOptions & {
      /** The reservation that holds the pieces; without it, no reservation may hold them. */
      readonly reservationId?: string | undefined;
    })
  | (ChangeOptions & { readonly reservationId: string; readonly orderId?: undefined });

/** Takes a promise back: takes from what is reserved and leaves the stock alone, in one request. */
export async function release(
  context: InventoryContext,
  input: Pieces<ReleaseOptions>,
): Promise<UpdateOutcome> {
  return updateInventory(context, toOrderUpdate(toRelease(input)), isUpdateResult);
}

/** A release in terms of what it does. */
export function toRelease({
  productId,
  quantity,
  options: { reservationId, ...options },
}: Pieces<ReservedOptions & { readonly reservationId?: string | undefined }>): OrderChange {
  const intent = toPiecesIntent('release', quantity, productId);
  return {
    productId,
    intent,
    options,
    delta: {
      operation: 'decrement',
      stock: 0,
      reserved: quantity,
      ...(reservationId !== undefined && { reservation: { id: checkReservationId(reservationId, intent) } }),
    },
    defaultReason: 'order_cancelled',
  };
}
