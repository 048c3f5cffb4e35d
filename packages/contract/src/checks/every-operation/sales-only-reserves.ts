import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { historyOf } from '../../product/history-of.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

const reservations = [
  { change: { operation: 'increment', stock: 0, reserved: 3 }, reserved: 5 },
  { change: { operation: 'decrement', stock: 0, reserved: 1 }, reserved: 4 },
  { change: { operation: 'set', stock: 10, reserved: 6 }, reserved: 6 },
];

const adjustments = [
  { operation: 'increment', stock: 1 },
  { operation: 'decrement', stock: 1, reserved: 1 },
  { operation: 'set', stock: 11, reserved: 6 },
  { operation: 'increment', stock: 0, reserved: 1, reorder_threshold: 4 },
  { operation: 'increment', stock: 0, backorder_allowed: true },
  { operation: 'decrement', stock: 500 },
];

export const salesOnlyReserves: Check = {
  id: 'every-operation/sales-only-reserves',
  promise:
    'lets sales change what is reserved and nothing else, judged by the effect before the rules, and says what is missing',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A shop front holds a token that may reserve. If it could adjust, every visitor’s browser could.',
  needs: { roles: ['sales'] },
  async run({ product, eachAtOnce, transcript, capabilities }) {
    await product.bring({ stock: 10, reserved: 2 });
    for (const { change, reserved } of reservations) {
      const result = expectUpdated(await product.update(change, { as: 'sales' }));
      expectFields(`the answer to ${JSON.stringify(change)} by sales`, result, { stock: 10, reserved });
    }

    const before = await product.observe();
    await eachAtOnce(adjustments, async (change, scene) => {
      const refusal = expectProblem(await scene.product.update(change, { as: 'sales' }), 'forbidden');
      expectFields(`the refusal of ${JSON.stringify(change)}`, refusal, { required_permission: 'adjust' });
    });
    transcript.restart();
    const history = await historyOf({ product, capabilities });
    await eachAtOnce(['/products', product.path, ...history], async (target, { send }) => {
      expectProblem(await send({ target, as: 'sales' }), 'forbidden');
    });
    expectUnchanged(before, await product.observe(), 'attempts by sales');
  },
};
