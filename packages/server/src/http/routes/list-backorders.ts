import { listBackordersQuerySchema } from '@onhand/spec/schemas';
import { toBackorder } from '../../wire.ts';
import { answerPage, readPage } from '../id-page.ts';
import { readQuery } from '../read-query.ts';
import { requireProduct } from '../require-product.ts';
import type { Route } from '../route.ts';

export const listBackorders: Route = async ({ store }, { request, params }) => {
  const product = await requireProduct(store, params);
  const query = readQuery(listBackordersQuerySchema, request, { numeric: ['limit'] });
  const page = await store.listBackorders(product.id, { ...readPage(query), state: query.state });
  return answerPage(request, page, toBackorder);
};
