import { listReservationsQuerySchema } from '@onhand/spec/schemas';
import { toReservation } from '../../wire.ts';
import { answerPage, readPage } from '../id-page.ts';
import { readQuery } from '../read-query.ts';
import { requireProduct } from '../require-product.ts';
import type { Route } from '../route.ts';

export const listReservations: Route = async ({ store }, { request, params }) => {
  const product = await requireProduct(store, params);
  const query = readQuery(listReservationsQuerySchema, request, { numeric: ['limit'] });
  const page = await store.listReservations(product.id, { ...readPage(query), state: query.state });
  return answerPage(request, page, (reservation) => toReservation(product.id, reservation));
};
