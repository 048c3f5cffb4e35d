import { isUpdateResult } from '../answers/is-update-result.ts';
import { checkReservationId } from '../arguments/check-reservation-id.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type UpdateOutcome, updateInventory } from '../operations/update-inventory.ts';
import {
  type OrderChange,
  type OrderOptions,
  type Pieces,
  type ReservedOptions,
  toOrderUpdate,
  toPiecesIntent,
} from './order-change.ts';

/** Where sold pieces come from. */
interface SaleSource {
  /** The reservation that the pieces are shipped from. */
  readonly reservationId?: string | undefined;
  /**
   * Without a reservation: whether the pieces had been reserved all the same, so that the promise ends with the sale.
   * `true` unless given, `false` with `allowBackorder`.
   */
  readonly reduceReserved?: boolean | undefined;
  /** Promise the pieces that are missing, where the product allows it too. */
  readonly allowBackorder?: boolean | undefined;
}

/** What a sale takes. */
export interface SaleOptions extends OrderOptions, SaleSource {}

/** Takes sold pieces out of the stock, and out of what is reserved where they were, in one request. */
export async function processSale(
  context: InventoryContext,
  input: Pieces<SaleOptions>,
): Promise<UpdateOutcome> {
  return updateInventory(context, toOrderUpdate(toSale(input)), isUpdateResult);
}

/** A sale in terms of what it does. */
export function toSale({
  productId,
  quantity,
  options: { reservationId, reduceReserved, allowBackorder = false, ...options },
}: Pieces<ReservedOptions & SaleSource>): OrderChange {
  const intent = toPiecesIntent('sell', quantity, productId);
  checkSource({ reservationId, reduceReserved, allowBackorder }, intent);
  const wereReserved = reservationId !== undefined || (reduceReserved ?? true);
  return {
    productId,
    intent,
    options,
    delta: {
      operation: 'decrement',
      stock: quantity,
      // Without the number the server takes what the reservation has, be it less; with it, less is refused.
      ...(wereReserved && !allowBackorder && { reserved: quantity }),
      ...(reservationId !== undefined && { reservation: { id: checkReservationId(reservationId, intent) } }),
      ...(allowBackorder && { allow_backorder: true }),
    },
    defaultReason: 'sale_fulfillment',
  };
}

/** Pieces come from one place, and of pieces that were all reserved none is missing. */
function checkSource({ reservationId, reduceReserved, allowBackorder }: SaleSource, intent: string): void {
  const argument = 'reduceReserved';
  if (reservationId !== undefined && reduceReserved === false) {
    throw new ConfigurationError({ intent, argument, rule: 'must not be false with a reservationId' });
  }
  if (reservationId === undefined && reduceReserved === true && allowBackorder) {
    throw new ConfigurationError({ intent, argument, rule: 'must not be true with allowBackorder' });
  }
}
