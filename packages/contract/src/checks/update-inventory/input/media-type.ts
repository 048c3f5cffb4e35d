import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

const unread: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'application/jsonp' },
  { 'content-type': 'application/json', 'content-encoding': 'x-no-such-encoding' },
];

export const mediaType: Check = {
  id: 'update-inventory/input/media-type',
  promise: 'refuses a body that is not declared as JSON with 415, and takes JSON with a charset',
  source: 'openapi.yaml components/responses/UnsupportedMediaType',
  why: 'A form of a foreign web page can send text/plain with the user’s rights, but not JSON.',
  async run({ product, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const change = { operation: 'increment', stock: 1 };
    await eachAtOnce(unread, async (headers, scene) => {
      expectProblem(await scene.product.update(change, { headers }), 'unsupported-media-type');
    });
    for (const type of ['application/json; charset=utf-8', 'Application/JSON']) {
      expectUpdated(await product.update(change, { headers: { 'content-type': type } }));
    }
  },
};
