import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectInvalidField } from '../../../expectations/expect-invalid-field.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const adjustmentIdHeader: Check = {
  id: 'update-inventory/exactly-once/adjustment-id-header',
  promise:
    'takes X-Adjustment-ID as the adjustment id of the body, with the same bounds, and refuses two that differ',
  source: 'openapi.yaml components/parameters/AdjustmentId',
  why: 'Documented clients send the header. If it is ignored, their receipts are booked twice.',
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const id = newId('receipt');
    const receive = { operation: 'increment', stock: 5 };
    const headers = { 'x-adjustment-id': id };

    expectUpdated(await product.update(receive, { headers }));
    const entry = await product.newestEntry();
    if (entry !== undefined) expectEqual('adjustment_id in the history', entry.adjustment_id, id);
    expectProblem(await product.update({ ...receive, adjustment_id: id }), 'adjustment-already-processed');
    expectProblem(await product.update(receive, { headers }), 'adjustment-already-processed');

    const both = newId('receipt');
    const differing = { ...receive, adjustment_id: newId('receipt') };
    expectProblem(
      await product.update(differing, { headers: { 'x-adjustment-id': both } }),
      'invalid-request',
    );
    const equal = { ...receive, adjustment_id: both };
    expectUpdated(await product.update(equal, { headers: { 'x-adjustment-id': both } }));

    const longest = newId('receipt').padEnd(128, 'x');
    expectUpdated(await product.update(receive, { headers: { 'x-adjustment-id': longest } }));
    const tooLong = { 'x-adjustment-id': `${longest}x` };
    expectInvalidField(await product.update(receive, { headers: tooLong }), 'X-Adjustment-ID');
  },
};
