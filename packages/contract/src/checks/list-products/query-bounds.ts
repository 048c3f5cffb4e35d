import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import { expectStatus } from '../../expectations/expect-status.ts';
import type { Check } from '../check.ts';

export const productQueryBounds: Check = {
  id: 'list-products/query-bounds',
  promise: 'takes a limit of 1 to 1,000 and refuses any other',
  source: 'openapi.yaml components/parameters/PageLimit',
  why: 'A limit that is silently cut looks like the end of the list.',
  isReadOnly: true,
  async run({ eachAtOnce }) {
    await eachAtOnce(['0', '1001', '-1', '1.5', 'ten'], async (limit, { send }) => {
      expectInvalidField(await send({ target: `/products?limit=${limit}` }), 'limit');
    });
    await eachAtOnce(['1', '1000'], async (limit, { send }) => {
      expectStatus(await send({ target: `/products?limit=${limit}` }), 200);
    });
  },
};
