import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

const others = [
  { operation: 'increment', stock: 6, reason: 'restock' },
  { operation: 'decrement', stock: 5, reason: 'restock' },
  { operation: 'increment', stock: 5, reason: 'return' },
  { operation: 'increment', stock: 5, reason: 'restock', reserved: 0 },
];

export const keyReuse: Check = {
  id: 'update-inventory/exactly-once/key-reuse',
  promise: 'refuses a used Idempotency-Key with another body, and changes nothing',
  source: 'openapi.yaml components/schemas/IdempotencyKeyReusedProblem',
  why: 'Answering the second request with the result of the first would hide that it was never done.',
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const headers = { 'idempotency-key': newId('key') };
    expectUpdated(await product.update({ operation: 'increment', stock: 5, reason: 'restock' }, { headers }));
    const before = await product.observe();

    for (const other of others) {
      expectProblem(await product.update(other, { headers }), 'idempotency-key-reused');
      expectUnchanged(before, await product.observe(), 'the refusal of a used key');
    }
  },
};
