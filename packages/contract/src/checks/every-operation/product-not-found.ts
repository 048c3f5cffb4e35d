import { operations } from '@onhand/spec';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import type { Check } from '../check.ts';

export const productNotFound: Check = {
  id: 'every-operation/product-not-found',
  promise: 'answers 404 in the documented words for a product that does not exist, also to a wrong body',
  source: 'openapi.yaml components/responses/ProductNotFound',
  why: 'A mistyped id must not create a product, nor look like one with no stock.',
  async run({ eachAtOnce, newId, capabilities }) {
    const id = newId('missing');
    const present = (await capabilities.all()).map((name) => operations[name]);
    const paths = present.filter(({ path }) => path.includes('{productId}'));
    const calls = paths.flatMap(({ method, path }) => {
      const bodies = method === 'PATCH' ? [{ json: { stock: 1 } }, { json: { stock: 'wrong' } }] : [{}];
      return bodies.map((body) => ({ method, target: path.replace('{productId}', id), ...body }));
    });
    await eachAtOnce(calls, async (call, { send }) => {
      const problem = expectProblem(await send(call), 'product-not-found');
      expectFields('the refusal', problem, { detail: `Product with ID '${id}' not found.` });
    });
  },
};
