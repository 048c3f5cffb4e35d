import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

const receipts = [
  [4, { stock: 4, backordered: 5, available: 0 }],
  [3, { stock: 7, backordered: 5, available: 2 }],
] as const;

export const receiptsDoNotFill: Check = {
  id: 'update-inventory/backorders/receipts-do-not-fill',
  promise: 'leaves backorders open when pieces arrive, and counts those pieces as not available',
  source: 'openapi.yaml components/schemas/Inventory',
  why: 'Which customer is served first is a decision of people; until then the pieces are not for sale.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'] },
  async run({ product }) {
    await product.bring({ stock: 0, backorder_allowed: true });
    expectUpdated(await product.update({ operation: 'decrement', stock: 5, allow_backorder: true }));
    for (const [pieces, after] of receipts) {
      const result = expectUpdated(await product.update({ operation: 'increment', stock: pieces }));
      expectFields(`the answer to a receipt of ${pieces}`, result, after);
    }
    const open = await product.backorders({ state: 'open' });
    expectEqual(
      'the quantities of the open backorders',
      open.map(({ quantity }) => quantity),
      [5],
    );
    const tooMany = { operation: 'increment', stock: 0, reserved: 3 };
    expectProblem(await product.update(tooMany), 'insufficient-stock');
  },
};
