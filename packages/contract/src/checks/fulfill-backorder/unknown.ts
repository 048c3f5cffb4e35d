import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

export const fulfillUnknown: Check = {
  id: 'fulfill-backorder/unknown',
  promise: 'answers 404 "backorder-not-found" to an id that no backorder has',
  source: 'openapi.yaml components/schemas/BackorderNotFoundProblem',
  why: 'A mistyped id must not ship anything.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const before = await product.observe();
    expectProblem(await product.fulfill(newId('missing')), 'backorder-not-found');
    expectUnchanged(before, await product.observe(), 'an attempt on an unknown backorder');
  },
};
