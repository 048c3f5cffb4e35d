import type { Reservation } from '@onhand/spec';
import { checkPageSize } from '../arguments/check-page-size.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { listReservations } from '../operations/list-reservations.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { PagedList } from '../pages/paged-list.ts';
import { toQuery } from '../pages/to-query.ts';

/** Which reservations of a product. */
export interface ReservationsOptions extends ReadOptions {
  /** Only reservations in this state. */
  readonly state?: Reservation['state'] | undefined;
  /** Reservations for each request, 1 to 1000; the server's 100 unless given. */
  readonly pageSize?: number | undefined;
}

/** The reservations of one product by id, as a list that reads itself page by page. */
export function browseReservations(
  context: InventoryContext,
  productId: string,
  { state, pageSize, ...limits }: ReservationsOptions,
): PagedList<Reservation> {
  const intent = `list the reservations of ${describeValue(productId)}`;
  const route = toRoute('/products/{productId}/inventory/reservations', { productId }, intent);
  const limit = pageSize === undefined ? undefined : checkPageSize(pageSize, intent);
  return new PagedList({
    intent,
    firstQuery: toQuery({ state, limit }),
    readPage: (query) => listReservations(context, { ...limits, intent, route, query }),
  });
}
