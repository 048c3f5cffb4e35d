import { checkOrderId } from '../arguments/check-order-id.ts';
import { checkReservationId } from '../arguments/check-reservation-id.ts';
import { toExpirySeconds } from '../arguments/to-expiry-seconds.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type OrderOptions, type Pieces, toPiecesIntent } from './order-change.ts';
import { changeReservation, type ReservationOutcome } from './reservation-handle.ts';

/** What a reservation takes. */
export interface ReserveOptions extends OrderOptions {
  /** Names the reservation, 1 to 128 characters, unique per product; the call's idempotency key unless given. */
  readonly reservationId?: string | undefined;
  /** How long the pieces are held, 1 to 44 640 minutes; `null` is without end. The server's 30 unless given. */
  readonly expiresInMinutes?: number | null | undefined;
  /** Reserve as many as can be, if it is not nothing; `reserved_adjustment` tells how many. */
  readonly allowPartial?: boolean | undefined;
}

/** Promises pieces to an order: raises a reservation and leaves the stock alone, in one request. */
export async function reserve(
  context: InventoryContext,
  { productId, quantity, options }: Pieces<ReserveOptions>,
): Promise<ReservationOutcome> {
  const intent = toPiecesIntent('reserve', quantity, productId);
  const { reservationId, expiresInMinutes: minutes, allowPartial = false, ...orderOptions } = options;
  const idempotencyKey = context.transport.resolveKey(options.idempotencyKey, intent);
  const reservation = {
    // From the key and nothing else, so that a call that is repeated with its key is the same to the server.
    id: checkReservationId(
      reservationId ?? idempotencyKey,
      intent,
      reservationId === undefined ? 'idempotencyKey' : undefined,
    ),
    order_id: checkOrderId(options.orderId, intent),
    ...(minutes !== undefined && {
      expires_in_seconds: toExpirySeconds(minutes, 'expiresInMinutes', intent),
    }),
    ...(allowPartial && { allow_partial: true }),
  };
  return changeReservation(context, {
    productId,
    intent,
    options: { ...orderOptions, idempotencyKey },
    delta: { operation: 'increment', stock: 0, reserved: quantity, reservation },
    defaultReason: 'order_reservation',
  });
}
