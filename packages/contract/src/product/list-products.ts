import { limits, type Product } from '@onhand/spec';
import { productSchema } from '@onhand/spec/schemas';
import type { Answer } from '../client/answer.ts';
import type { Send } from '../client/call.ts';
import { nextPage } from '../client/next-page.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { expectList } from '../expectations/expect-list.ts';

/** A list that links to itself must not keep the check for ever. */
const mostPages = 1_000;

/** All products, over all pages, with the total that the first page tells. */
export async function listProducts(send: Send): Promise<{ products: Product[]; total: number }> {
  const products: Product[] = [];
  const first = await send({ target: `/products?limit=${limits.page.max}` });
  let page: Answer = first;
  for (let count = 1; count <= mostPages; count++) {
    products.push(...toProducts(page));
    const target = nextPage(page);
    if (target === undefined) return { products, total: Number(first.headers.get('x-total-count')) };
    page = await send({ target });
  }
  throw new BrokenPromise(`The list of products has more than ${mostPages} pages, or its links go round.`);
}

/** The products of one page. */
export function toProducts(answer: Answer): Product[] {
  return expectList(answer, productSchema);
}
