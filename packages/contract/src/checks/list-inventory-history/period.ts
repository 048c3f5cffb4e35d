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
      {
        what: 'from the middle one on, in another time zone',
        query: { reason, start_date: twoHoursEast(middle) },
        expected: from,
      },
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

/** The same moment as clocks two hours east of UTC show it, with all of its decimals. */
function twoHoursEast(moment: string): string {
  const [decimals = ''] = /\.\d+/.exec(moment) ?? [];
  const shown = new Date(Date.parse(moment) + 2 * 3_600_000).toISOString().slice(0, 19);
  return `${shown}${decimals}+02:00`;
}
