import type * as wire from '@onhand/spec';
import type { Reservation } from '../answers/open-answers.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import type { PagedList } from '../pages/paged-list.ts';
import { browse, type ReportsPart } from './browse.ts';

/** Which reservations of a product. */
export interface ReservationsOptions extends ReadOptions {
  /** Only reservations in this state. */
  readonly state?: wire.Reservation['state'] | undefined;
  /** Reservations for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

/** The reservations of one product by id, as a list that reads itself page by page. */
export function browseReservations(
  context: InventoryContext,
  productId: string,
  options: ReservationsOptions,
): PagedList<Reservation> {
  const intent = `list the reservations of ${describeValue(productId)}`;
  const listing = {
    intent,
    route: toRoute('/products/{productId}/inventory/reservations', { productId }, intent),
    filters: { state: options.state },
    pick: (part: ReportsPart) => part.listReservations,
  };
  return browse(context, listing, options);
}
