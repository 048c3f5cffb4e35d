import { listProductsQuerySchema } from '@onhand/spec/schemas';
import { answerPage, readPage } from '../id-page.ts';
import { readQuery } from '../read-query.ts';
import type { Route } from '../route.ts';
import { toProduct } from '../wire.ts';

export const listProducts: Route = async ({ store }, { request }) => {
  const page = await store.listProducts(
    readPage(readQuery(listProductsQuerySchema, request, { numeric: ['limit'] })),
  );
  return answerPage(request, page, toProduct);
};
