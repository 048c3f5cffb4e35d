import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import { expectStatus } from '../../expectations/expect-status.ts';
import type { Check } from '../check.ts';

export const productQueryBounds: Check = {
  id: 'list-products/query-bounds',
  promise: 'takes a limit of 1 to 1,000 and refuses any other',
  source: 'openapi.yaml components/parameters/PageLimit',
  why: 'A limit that is silently cut looks like the end of the list.',
  isReadOnly: true,
  async run({ send }) {
    for (const limit of ['0', '1001', '-1', '1.5', 'ten']) {
      expectInvalidField(await send({ target: `/products?limit=${limit}` }), 'limit');
    }
    for (const limit of ['1', '1000']) expectStatus(await send({ target: `/products?limit=${limit}` }), 200);
  },
};
