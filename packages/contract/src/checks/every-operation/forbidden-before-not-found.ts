import { expectProblem } from '../../expectations/expect-problem.ts';
import type { Check } from '../check.ts';

export const forbiddenBeforeNotFound: Check = {
  id: 'every-operation/forbidden-before-not-found',
  promise: 'answers 403 before 404 and before it reads the body',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Whoever may not change products must not learn from the answers which ones exist.',
  needs: { roles: ['staff'] },
  async run({ product, send, newId }) {
    const missing = `/products/${newId('missing')}/inventory`;
    for (const path of [missing, product.path]) {
      expectProblem(await send({ target: `${path}/history`, as: 'staff' }), 'forbidden');
      for (const json of [{ stock: 1 }, { stock: 'wrong' }]) {
        expectProblem(await send({ method: 'PATCH', target: path, as: 'staff', json }), 'forbidden');
      }
    }
  },
};
