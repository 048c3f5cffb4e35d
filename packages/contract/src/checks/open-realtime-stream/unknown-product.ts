import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { toStreamTarget } from '../../realtime/stream.ts';
import type { Check } from '../check.ts';

export const unknownProductOfStream: Check = {
  id: 'open-realtime-stream/unknown-product',
  promise: 'answers 404 to a stream of which one product does not exist',
  source: 'openapi.yaml GET /inventory/realtime',
  why: 'A misspelt id would be followed for days, and nothing would ever happen to it.',
  needs: { stream: 'server-sent events' },
  async run({ product, eachAtOnce, newId }) {
    const missing = newId('missing');
    await eachAtOnce([[missing], [product.id, missing]], async (products, { send }) => {
      const problem = expectProblem(
        await send({ target: toStreamTarget({ products }) }),
        'product-not-found',
      );
      expectFields('the refusal', problem, { detail: `Product with ID '${missing}' not found.` });
    });
  },
};
