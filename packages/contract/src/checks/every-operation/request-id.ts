import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectHeader } from '../../expectations/expect-header.ts';
import { historyOf } from '../../product/history-of.ts';
import type { Check } from '../check.ts';

export const requestId: Check = {
  id: 'every-operation/request-id',
  promise: 'names every request in X-Request-Id: by the caller’s own name, or by a new one',
  source: 'openapi.yaml components/headers/X-Request-Id',
  why: 'It joins what the client saw to what the server logged.',
  async run({ product, eachAtOnce, newId, capabilities }) {
    await product.bring({ stock: 10 });
    const history = await historyOf({ product, capabilities });
    const targets = ['/products', product.path, ...history, '/no-such-path'];
    const given = new Set<string>();
    await eachAtOnce(targets, async (target, { send }) => {
      const id = (await send({ target })).headers.get('x-request-id');
      if (id === null || id === '')
        throw new BrokenPromise(`Expected X-Request-Id on GET ${target}, got none.`);
      given.add(id);

      const own = newId('request');
      expectHeader(await send({ target, headers: { 'x-request-id': own } }), 'x-request-id', own);
    });
    if (given.size !== targets.length) throw new BrokenPromise('Two requests got the same X-Request-Id.');
  },
};
