import { nextPage } from '../../client/next-page.ts';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectHeader } from '../../expectations/expect-header.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { toEntries } from '../../product/product-under-test.ts';
import type { Check } from '../check.ts';

export const pagesDoNotShift: Check = {
  id: 'list-inventory-history/pages-do-not-shift',
  promise:
    'leads through the pages by Link, keeps the filters, and shows each entry once though new ones arrive meanwhile',
  source: 'openapi.yaml GET /products/{productId}/inventory/history',
  why: 'An export of a busy product must not hold entries twice because somebody sold a piece meanwhile.',
  needs: { operations: ['listInventoryHistory'] },
  async run({ product, send, newId }) {
    await product.bring({ stock: 10 });
    const reason = newId('paging');
    const add = async () =>
      expectUpdated(await product.update({ operation: 'increment', stock: 1, reason })).version;
    const versions = [await add(), await add()].reverse();

    const first = await send({ target: `${product.path}/history?limit=1&reason=${reason}` });
    expectHeader(first, 'x-total-count', '2');
    const seen = toEntries(first).map(({ version }) => version);
    let target = nextPage(first);
    if (target !== undefined) {
      await add();
      const answer = await send({ target });
      seen.push(...toEntries(answer).map(({ version }) => version));
      target = nextPage(answer);
    }
    expectEqual('the versions on all pages', seen, versions);
    expectEqual('a link on the last page', target, undefined);
  },
};
