import { toInventory } from '../../wire.ts';
import { answerJson } from '../answer.ts';
import { formatETag, matchesWeakly, parseEntityTags } from '../etag.ts';
import { requireProduct } from '../require-product.ts';
import type { Route } from '../route.ts';

export const getInventory: Route = async ({ store }, { request, params }) => {
  const product = await requireProduct(store, params);
  const known = parseEntityTags('If-None-Match', request.header('if-none-match'));
  const etag = formatETag(product.version);
  if (known !== undefined && matchesWeakly(known, product.version)) {
    return { status: 304, headers: { etag, 'cache-control': 'private, no-cache' }, body: null };
  }
  return answerJson(toInventory(product), { etag });
};
