import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { inParallel } from '../../product/in-parallel.ts';
import type { Check } from '../check.ts';

export const fulfillOneWinner: Check = {
  id: 'fulfill-backorder/one-winner',
  promise: 'lets one of many simultaneous attempts ship a backorder',
  source: 'openapi.yaml POST /inventory/backorders/{backorderId}/fulfill',
  why: 'Two people in a warehouse press the same button at the same moment.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'] },
  async run({ product }) {
    await product.bring({ stock: 0, backorder_allowed: true });
    const sale = { operation: 'decrement', stock: 5, allow_backorder: true };
    const id = expectUpdated(await product.update(sale)).backorder_id ?? '';
    expectUpdated(await product.update({ operation: 'increment', stock: 20 }));
    const answers = await inParallel(6, () => product.fulfill(id));
    expectEqual('how many of 6 succeed', answers.filter(({ status }) => status === 200).length, 1);
    for (const refused of answers.filter(({ status }) => status !== 200)) {
      expectProblem(refused, 'backorder-not-open');
    }
    expectFields('the inventory', await product.read(), { stock: 15, backordered: 0 });
  },
};
