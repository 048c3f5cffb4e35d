import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

export const expiredToken: Check = {
  id: 'every-operation/expired-token',
  promise: 'refuses a token that was good and has expired with 401',
  source: 'openapi.yaml components/responses/Unauthorized',
  why: 'A token that is never too old is a password that nobody can change.',
  needs: { expiredToken: true },
  async run({ product, send, expiredToken: token }) {
    await product.bring({ stock: 10 });
    const before = await product.observe();
    const by = { as: 'nobody', headers: { authorization: `Bearer ${token}` } } as const;
    expectProblem(await send({ target: product.path, ...by }), 'unauthorized');
    expectProblem(await product.update({ operation: 'increment', stock: 1 }, by), 'unauthorized');
    expectUnchanged(before, await product.observe(), 'requests with an expired token');
  },
};
