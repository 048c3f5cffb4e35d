import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

export const fulfillAllOrNone: Check = {
  id: 'fulfill-backorder/all-or-none',
  promise:
    'refuses with 422 "insufficient-stock" to ship a backorder in part, or with pieces that others hold',
  source: 'openapi.yaml POST /inventory/backorders/{backorderId}/fulfill',
  why: 'Half of an order that counts as served is never looked at again.',
  needs: { operations: ['listReservations', 'getReservation', 'listBackorders', 'fulfillBackorder'] },
  async run({ product, newId }) {
    await product.bring({ stock: 3, backorder_allowed: true });
    expectUpdated(await product.hold(newId('cart'), 3));
    const sale = { operation: 'decrement', stock: 5, allow_backorder: true };
    const id = expectUpdated(await product.update(sale)).backorder_id ?? '';
    for (const receipt of [0, 2, 2]) {
      expectUpdated(await product.update({ operation: 'increment', stock: receipt }));
      const before = await product.observe();
      expectProblem(await product.fulfill(id), 'insufficient-stock');
      const there = `${before.inventory.stock} pieces, 3 of them held`;
      expectUnchanged(before, await product.observe(), `an attempt to ship 5 of ${there}`);
    }
    const [open] = await product.backorders({ state: 'open' });
    expectFields('the backorder', open ?? {}, { id, quantity: 5 });
  },
};
