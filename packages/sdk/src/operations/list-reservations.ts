import { isReservation } from '../answers/is-reservation.ts';
import type { Reservation } from '../answers/open-answers.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import type { ListInput } from './list-input.ts';
import { readPage } from './read-page.ts';

/** Reads one page of the reservations whose path is given. */
export async function listReservations(
  context: InventoryContext,
  input: ListInput,
): Promise<Page<Reservation>> {
  return readPage(context, input, isReservation);
}
