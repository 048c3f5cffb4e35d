import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import type { Check } from '../check.ts';

const wrong = {
  limit: ['0', '1001', 'ten'],
  offset: ['-1', '1.5'],
  before: ['0', 'newest'],
  start_date: ['yesterday', '2026-01-01'],
  end_date: ['2026-02-30T00:00:00Z'],
  operation: ['add'],
};

export const historyQueryBounds: Check = {
  id: 'list-inventory-history/query-bounds',
  promise: 'refuses a query parameter outside its documented bounds, and names it',
  source: 'openapi.yaml components/parameters/HistoryLimit',
  why: 'A filter that cannot be read and is dropped shows entries that were not asked for.',
  needs: { operations: ['listInventoryHistory'] },
  isReadOnly: true,
  async run({ product, eachAtOnce }) {
    const mistakes = Object.entries(wrong).flatMap(([name, values]) =>
      values.map((value) => ({ name, value })),
    );
    await eachAtOnce(mistakes, async ({ name, value }, { send }) => {
      expectInvalidField(await send({ target: `${product.path}/history?${name}=${value}` }), name);
    });
  },
};
