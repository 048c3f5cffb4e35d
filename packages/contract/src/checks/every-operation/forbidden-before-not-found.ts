import type { Call } from '../../client/call.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import type { Check } from '../check.ts';

export const forbiddenBeforeNotFound: Check = {
  id: 'every-operation/forbidden-before-not-found',
  promise: 'answers 403 before 404 and before it reads the body',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Whoever may not change products must not learn from the answers which ones exist.',
  needs: { roles: ['staff'] },
  async run({ product, eachAtOnce, newId, capabilities }) {
    const missing = `/products/${newId('missing')}/inventory`;
    const hasHistory = await capabilities.has('listInventoryHistory');
    const calls = [missing, product.path].flatMap((path): Call[] => [
      ...(hasHistory ? [{ target: `${path}/history` }] : []),
      ...[{ stock: 1 }, { stock: 'wrong' }].map((json) => ({ method: 'PATCH', target: path, json })),
    ]);
    await eachAtOnce(calls, async (call, { send }) => {
      expectProblem(await send({ ...call, as: 'staff' }), 'forbidden');
    });
  },
};
