import type { Reservation } from '@onhand/spec';
import { isListOf } from '../answers/is-list-of.ts';
import { isReservation } from '../answers/is-reservation.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import type { ListInput } from './list-input.ts';
import { readPage } from './read-page.ts';

const isPage = isListOf(isReservation);

/** Reads one page of the reservations whose path is given. */
export async function listReservations(
  context: InventoryContext,
  input: ListInput,
): Promise<Page<Reservation>> {
  return readPage(context, input, isPage);
}
