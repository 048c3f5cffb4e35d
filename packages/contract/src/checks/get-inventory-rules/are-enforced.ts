import { inventoryRulesSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectShape } from '../../expectations/expect-shape.ts';
import { expectStatus } from '../../expectations/expect-status.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { sendBatch } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const rulesAreEnforced: Check = {
  id: 'get-inventory-rules/are-enforced',
  promise: 'enforces the largest stock, the largest batch and the life of a hold that it tells',
  source: 'openapi.yaml components/schemas/InventoryRules',
  why: 'Rules that are told and not enforced are worse than none: the client plans by them.',
  needs: { operations: ['getInventoryRules', 'listReservations', 'batchUpdateInventory'] },
  async run({ product, send, newId, transcript }) {
    const rules = expectShape(await send({ target: '/inventory/rules' }), inventoryRulesSchema);
    await product.bring({ stock: 10 });
    const { min, max, default: usual } = rules.reservation_expires_in_seconds;
    for (const [seconds, status] of [
      [min, 200],
      [max, 200],
      [min - 1, 400],
      [max + 1, 400],
    ] as const) {
      expectStatus(await product.hold(newId('cart'), 1, { expires_in_seconds: seconds }), status);
    }
    const { reservation, updated_at } = expectUpdated(await product.hold(newId('cart'), 1));
    const lifeMs = Date.parse(reservation?.expires_at ?? '') - Date.parse(updated_at);
    expectEqual('the life of a hold in seconds', Math.round(lifeMs / 1_000), usual);

    const item = { product_id: product.id, operation: 'increment', stock: 0 };
    const updates = Array.from({ length: rules.max_batch_items + 1 }, () => item);
    expectStatus(await sendBatch(send, { updates }), 400);

    await product.clear();
    transcript.restart();
    expectProblem(await product.update({ stock: rules.max_stock + 1 }), 'max-stock');
    if (rules.max_single_adjustment === null) expectUpdated(await product.update({ stock: rules.max_stock }));
  },
};
