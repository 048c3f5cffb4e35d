import { nextPage } from '../../client/next-page.ts';
import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { listProducts, toProducts } from '../../product/list-products.ts';
import type { Check } from '../check.ts';

const fewPages = 4;

export const everyProductOnce: Check = {
  id: 'list-products/every-product-once',
  promise: 'lists every product once, by ascending id, on pages that Link leads through',
  source: 'openapi.yaml GET /products',
  why: 'A stock report that leaves a product out, or counts it twice, is worse than none.',
  isReadOnly: true,
  async run({ send, productIds }) {
    const { products, total } = await listProducts(send);
    const ids = products.map(({ id }) => id);
    expectEqual('X-Total-Count', total, ids.length);
    for (const [index, id] of ids.slice(1).entries()) {
      const before = ids[index] ?? '';
      if (before >= id)
        throw new BrokenPromise(`Expected ids in ascending order, got ${id} after ${before}.`);
    }
    const missing = productIds.filter((id) => !ids.includes(id));
    expectEqual('the named products that are not in the list', missing, []);

    const pages = Math.min(fewPages, ids.length);
    const onPages: string[] = [];
    let target: string | undefined = '/products?limit=1';
    for (let page = 0; page < pages && target !== undefined; page++) {
      const answer = await send({ target });
      onPages.push(...toProducts(answer).map(({ id }) => id));
      target = nextPage(answer);
    }
    expectEqual(`the ids on the first pages of one product each`, onPages, ids.slice(0, pages));
    expectEqual('whether a page follows', target !== undefined, ids.length > pages);
  },
};
