import { isReservation } from '../answers/is-reservation.ts';
import type { Reservation } from '../answers/open-answers.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toRoute } from '../arguments/to-route.ts';
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
  { productId, reservationId, ...limits }: GetReservationInput,
): Promise<Reservation> {
  const intent = `read the reservation ${describeValue(reservationId)} of ${describeValue(productId)}`;
  const route = toRoute(
    '/products/{productId}/inventory/reservations/{reservationId}',
    { productId, reservationId },
    intent,
  );
  const request = { intent, method: 'GET', ...route, isExpected: isReservation };
  return (await transport.send(request, limits)).body;
}
