import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import type { Check } from '../check.ts';

export const lowStockQuery: Check = {
  id: 'list-low-stock/query-bounds',
  promise: 'refuses a query that is not as documented with 400',
  source: 'openapi.yaml GET /inventory/low-stock',
  why: 'A misspelt "treshold" would show the wrong list, and nobody would know.',
  needs: { operations: ['listLowStock'] },
  isReadOnly: true,
  async run({ eachAtOnce }) {
    const wrong = { threshold: '-1', status: 'low', limit: '0', cursor: '', treshold: '5' };
    await eachAtOnce(Object.entries(wrong), async ([name, value], { send }) => {
      expectInvalidField(await send({ target: `/inventory/low-stock?${name}=${value}` }), name);
    });
  },
};
