import { operations } from '@onhand/spec';
import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import type { Check } from '../check.ts';

export const methodNotAllowed: Check = {
  id: 'every-operation/method-not-allowed',
  promise: 'answers 405 to a method that a path does not have, and names in Allow those that it has',
  source: 'openapi.yaml components/schemas/MethodNotAllowedProblem',
  why: 'RFC 9110 asks for Allow, and a developer sees at once that PATCH was meant.',
  async run({ product, eachAtOnce, capabilities }) {
    await eachAtOnce(await capabilities.all(), async (id, { send }) => {
      const { method, path } = operations[id];
      const target = path.replace('{productId}', encodeURIComponent(product.id));
      const answer = await send({ method: 'DELETE', target });
      expectProblem(answer, 'method-not-allowed');
      const allowed = (answer.headers.get('allow') ?? '').split(',').map((name) => name.trim());
      if (!allowed.includes(method) || allowed.includes('DELETE')) {
        throw new BrokenPromise(`Expected Allow of ${path} to name ${method}, got "${allowed.join(', ')}".`);
      }
    });
  },
};
