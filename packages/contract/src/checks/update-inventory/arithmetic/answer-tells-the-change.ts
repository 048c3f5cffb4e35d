import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const answerTellsTheChange: Check = {
  id: 'update-inventory/arithmetic/answer-tells-the-change',
  promise:
    'answers with the counts before and after, the words of the request, who made it and its history entry',
  source: 'openapi.yaml components/schemas/InventoryUpdateResult',
  why: 'The caller shows what happened without a second read, which could already show another change.',
  async run({ product }) {
    await product.bring({ stock: 10, reserved: 2 });

    const result = expectUpdated(
      await product.update({
        operation: 'decrement',
        stock: 4,
        reserved: 1,
        reason: 'sale',
        notes: 'counter 3',
        location: 'warehouse-a',
        metadata: { order_id: 'order_17', reason: 'overwritten', adjusted_by: 'overwritten' },
      }),
    );

    expectFields('the answer', result, {
      id: product.id,
      previous_stock: 10,
      adjustment: -4,
      previous_reserved: 2,
      reserved_adjustment: -1,
      backordered: 0,
    });
    const entry = await product.newestEntry();
    if (entry !== undefined) expectEqual('inventory_history_id', result.inventory_history_id, entry.id);
    expectEqual('updated_at in the inventory', (await product.read()).updated_at, result.updated_at);
    expectEqual("metadata, where the server's own keys win", result.metadata, {
      order_id: 'order_17',
      reason: 'sale',
      notes: 'counter 3',
      location: 'warehouse-a',
      adjusted_by: entry === undefined ? result.metadata.adjusted_by : entry.adjusted_by,
    });
  },
};
