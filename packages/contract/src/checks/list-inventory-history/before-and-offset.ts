import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const beforeAndOffset: Check = {
  id: 'list-inventory-history/before-and-offset',
  promise: 'lists the entries before a sequence number, or after skipping the newest ones',
  source: 'openapi.yaml components/parameters/Before',
  why: 'Documented clients page by offset; a client that remembers where it stopped goes on from there.',
  needs: { operations: ['listInventoryHistory'] },
  async run({ product, newId, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const reason = newId('before');
    for (let count = 0; count < 3; count++) {
      expectUpdated(await product.update({ operation: 'increment', stock: 1, reason }));
    }
    const all = await product.history({ reason });
    const second = all[1]?.seq ?? 0;

    const pages = [
      { what: 'the entries before the second', query: { before: second }, expected: all.slice(2) },
      { what: 'two entries after the first', query: { offset: 1, limit: 2 }, expected: all.slice(1, 3) },
      { what: 'the entries after all', query: { offset: 3 }, expected: [] },
    ];
    await eachAtOnce(pages, async ({ what, query, expected }, scene) => {
      expectEqual(what, await scene.product.history({ reason, ...query }), expected);
    });
  },
};
