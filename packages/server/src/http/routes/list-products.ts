import { listProductsQuerySchema } from '@onhand/spec/schemas';
import { toProduct } from '../../wire.ts';
import { answerPage, readPage } from '../id-page.ts';
import { readQuery } from '../read-query.ts';
import type { Route } from '../route.ts';

export const listProducts: Route = async ({ store }, { request }) => {
  const page = await store.listProducts(
    readPage(readQuery(listProductsQuerySchema, request, { numeric: ['limit'] })),
  );
  return answerPage(request, page, toProduct);
};
