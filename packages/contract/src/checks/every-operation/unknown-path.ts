import { expectProblem } from '../../expectations/expect-problem.ts';
import type { Check } from '../check.ts';

export const unknownPath: Check = {
  id: 'every-operation/unknown-path',
  promise: 'answers 404 "route-not-found" to a path that the API does not have',
  source: 'openapi.yaml components/schemas/RouteNotFoundProblem',
  why: 'A client must tell "wrong address" from "no such product".',
  isReadOnly: true,
  async run({ product, send }) {
    for (const target of ['/no-such-path', `${product.path}/no-such-path`]) {
      expectProblem(await send({ target }), 'route-not-found');
    }
  },
};
