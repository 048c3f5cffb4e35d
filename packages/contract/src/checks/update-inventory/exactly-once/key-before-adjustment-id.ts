import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectHeader } from '../../../expectations/expect-header.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const keyBeforeAdjustmentId: Check = {
  id: 'update-inventory/exactly-once/key-before-adjustment-id',
  promise: 'looks at the Idempotency-Key before the adjustment id, so that a retry of both is a success',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A retry that is told "already processed" looks like a failure to a client that did everything right.',
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const receipt = { operation: 'increment', stock: 5, adjustment_id: newId('receipt') };
    const headers = { 'idempotency-key': newId('key') };

    const first = await product.update(receipt, { headers });
    expectUpdated(first);
    const again = await product.update(receipt, { headers });
    expectUpdated(again);
    expectHeader(again, 'idempotent-replayed', 'true');
    expectEqual('the replayed answer', again.body, first.body);
  },
};
