import { isReservation } from './is-reservation.ts';
import { isUpdateResult } from './is-update-result.ts';
import type { InventoryUpdateResult, Reservation } from './open-answers.ts';

/** The result of a change that worked on a reservation. */
export type HoldResult = InventoryUpdateResult & { readonly reservation: Reservation };

/** Whether an answer holds the result of a change and the reservation as the change left it. */
export function isHoldResult(body: unknown): body is HoldResult {
  return isUpdateResult(body) && isReservation(body.reservation);
}
