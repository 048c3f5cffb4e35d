import type { Reservation } from '@onhand/spec';
import { isReservation } from '../answers/is-reservation.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from './read-options.ts';

/** Which reservation of which product. */
export interface GetReservationInput extends ReadOptions {
  readonly productId: string;
  readonly reservationId: string;
}

/** Reads one reservation, active or closed; always asks the server. */
export async function getReservation(
  { transport }: InventoryContext,
  { productId, reservationId, signal }: GetReservationInput,
): Promise<Reservation> {
  const intent = `read the reservation ${describeValue(reservationId)} of ${describeValue(productId)}`;
  const product = toPathSegment(productId, 'productId', intent);
  const path = `/products/${product}/inventory/reservations/${toPathSegment(reservationId, 'reservationId', intent)}`;
  const request = { intent, method: 'GET', path, isExpected: isReservation };
  return (await transport.send(request, { signal })).body;
}
