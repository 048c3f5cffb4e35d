import { toReservation } from '../../wire.ts';
import { answerJson } from '../answer.ts';
import { toHttpProblem } from '../rejection-problem.ts';
import { requireProduct } from '../require-product.ts';
import type { Route } from '../route.ts';

export const getReservation: Route = async ({ store }, { params }) => {
  const { reservationId = '' } = params;
  const product = await requireProduct(store, params);
  const reservation = await store.readReservation(product.id, reservationId);
  if (reservation === undefined) throw toHttpProblem({ code: 'reservation-not-found', reservationId });
  return answerJson(toReservation(product.id, reservation));
};
