import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const historyPeriod: Check = {
  id: 'list-inventory-history/period',
  promise: 'lists the entries from start_date on and before end_date',
  source: 'openapi.yaml components/parameters/EndDate',
  why: 'January and February put together must hold each change once, also the one at midnight.',
  needs: { operations: ['listInventoryHistory'] },
  async run({ product, newId, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const reason = newId('period');
    for (let count = 0; count < 3; count++) {
      expectUpdated(await product.update({ operation: 'increment', stock: 1, reason }));
    }
    const all = await product.history({ reason });
    const middle = all[1]?.timestamp ?? '';

    // Entries of one millisecond share their time, so the expectation is computed, not counted.
    const from = all.filter(({ timestamp }) => Date.parse(timestamp) >= Date.parse(middle));
    const before = all.filter(({ timestamp }) => Date.parse(timestamp) < Date.parse(middle));
    const newest = await product.history({ limit: 10 });
    const recent = newest.filter(({ timestamp }) => Date.parse(timestamp) >= Date.parse(middle));
    const periods = [
      { what: 'from the middle one on', query: { reason, start_date: middle }, expected: from },
      { what: 'before the middle one', query: { reason, end_date: middle }, expected: before },
      {
        what: 'from the middle one on, of any reason',
        query: { start_date: middle, limit: 10 },
        expected: recent,
      },
      { what: 'of an empty period', query: { reason, start_date: middle, end_date: middle }, expected: [] },
    ];
    await eachAtOnce(periods, async ({ what, query, expected }, scene) => {
      expectEqual(`the entries ${what}`, await scene.product.history(query), expected);
    });
  },
};
