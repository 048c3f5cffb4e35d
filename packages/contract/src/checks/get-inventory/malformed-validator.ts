import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import type { Check } from '../check.ts';

export const malformedValidator: Check = {
  id: 'get-inventory/malformed-validator',
  promise: 'refuses an If-None-Match that is no list of validators with 400',
  source: 'openapi.yaml GET /products/{productId}/inventory',
  why: 'A client that forgot the quotes would otherwise poll at full price and never learn why.',
  needs: { traits: ['preconditions'] },
  async run({ product, send }) {
    const { version } = await product.bring({ stock: 10 });
    const headers = { 'if-none-match': `inv-${version}` };
    expectInvalidField(await send({ target: product.path, headers }), 'If-None-Match');
  },
};
