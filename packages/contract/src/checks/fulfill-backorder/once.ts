import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectHeader } from '../../expectations/expect-header.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const fulfillsOnce: Check = {
  id: 'fulfill-backorder/once',
  promise:
    'ships a backorder once: 409 "backorder-not-open" to the next, the same answer to the same Idempotency-Key',
  source: 'openapi.yaml components/schemas/BackorderNotOpenProblem',
  why: 'Two people in a warehouse press the same button. The customer ordered once.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'], traits: ['exactly-once'] },
  async run({ product, newId }) {
    await product.bring({ stock: 0, backorder_allowed: true });
    const sale = { operation: 'decrement', stock: 5, allow_backorder: true };
    const id = expectUpdated(await product.update(sale)).backorder_id ?? '';
    expectUpdated(await product.update({ operation: 'increment', stock: 20 }));

    const headers = { 'idempotency-key': newId('key') };
    const first = await product.fulfill(id, { headers });
    expectUpdated(first);
    const replayed = await product.fulfill(id, { headers });
    expectHeader(replayed, 'idempotent-replayed', 'true');
    expectEqual('the replayed answer', replayed.body, first.body);
    expectProblem(await product.fulfill(id), 'backorder-not-open');
    expectFields('the inventory', await product.read(), { stock: 15, backordered: 0 });
  },
};
