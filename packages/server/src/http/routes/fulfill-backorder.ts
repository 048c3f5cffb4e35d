import { fulfillBackorder as decideFulfillment } from '../../engine/fulfill-backorder.ts';
import { commitChange } from '../commit-change.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import { toHttpProblem } from '../rejection-problem.ts';
import type { Route } from '../route.ts';
import { readScope, runKeyed } from '../run-keyed.ts';

export const fulfillBackorder: Route = async (setting, incoming) => {
  const { backorderId = '' } = incoming.params;
  const backorder = await setting.store.readBackorder(backorderId);
  if (backorder === undefined) throw toHttpProblem({ code: 'backorder-not-found', backorderId });
  const change = {
    productId: backorder.productId,
    // The path says all that there is to say, and it is part of the key's scope.
    fingerprint: () => 'fulfill',
    scope: readScope(incoming),
  };
  return runKeyed(setting, change, async () => {
    const idempotencyKey = readIdempotencyKey(incoming.request);
    await setting.beforeCommit?.({ productIds: [backorder.productId], idempotencyKey });
    return commitChange(setting, {
      ...change,
      decide: (view, context) =>
        decideFulfillment(view, { backorderId, subject: incoming.caller.subject }, context),
    });
  });
};
