import { listProductsQuerySchema } from '@onhand/spec/schemas';
import { answerJson } from '../answer.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { formatNextLink } from '../next-link.ts';
import { readQuery } from '../read-query.ts';
import type { Route } from '../route.ts';
import { toProduct } from '../wire.ts';

export const listProducts: Route = async ({ store }, { url }) => {
  const { limit, cursor } = readQuery(listProductsQuerySchema, url, ['limit']);
  const afterId = cursor === undefined ? undefined : decodeCursor(cursor);
  const page = await store.listProducts({ afterId, limit });
  const last = page.products.at(-1);
  return answerJson(page.products.map(toProduct), {
    'x-total-count': String(page.total),
    ...(page.hasMore && last && { link: formatNextLink(url, { cursor: encodeCursor(last.id) }) }),
  });
};
