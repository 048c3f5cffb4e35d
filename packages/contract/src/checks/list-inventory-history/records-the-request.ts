import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const recordsTheRequest: Check = {
  id: 'list-inventory-history/records-the-request',
  promise:
    'records what the request said, when and by whom, under the id that the answer to the change named',
  source: 'openapi.yaml components/schemas/HistoryEntry',
  why: 'Months later somebody asks why 5 pieces went missing, and this is all there is.',
  needs: { operations: ['listInventoryHistory'] },
  async run({ product, newId, capabilities }) {
    await product.bring({ stock: 10 });
    const words = {
      reason: 'restock',
      notes: 'pallet 3, two boxes wet 📦',
      ...((await capabilities.traits.has('exactly-once')) && { adjustment_id: newId('receipt') }),
      location: 'warehouse-a',
      batch_number: 'LOT-7',
      cost_per_unit: 12.3456,
    };
    const metadata = { order_id: newId('order'), supplier: { name: 'acme' } };
    const result = expectUpdated(
      await product.update({
        operation: 'increment',
        stock: 5,
        expires_at: '2030-06-01T02:00:00+02:00',
        ...words,
        metadata,
      }),
    );

    const [entry] = await product.history({ limit: 1 });
    expectFields('the entry', entry ?? {}, {
      ...words,
      metadata,
      order_id: metadata.order_id,
      id: result.inventory_history_id,
      version: result.version,
      timestamp: result.updated_at,
      adjusted_by: result.metadata.adjusted_by,
      operation: 'increment',
      quantity: 5,
      backorder_adjustment: 0,
      reservation_id: null,
    });
    expectEqual(
      'expires_at, in UTC',
      Date.parse(entry?.expires_at ?? ''),
      Date.parse('2030-06-01T00:00:00Z'),
    );

    expectUpdated(
      await product.update({ operation: 'decrement', stock: 0, metadata: { orderId: 'order_18' } }),
    );
    const [bare] = await product.history({ limit: 1 });
    const absent = { reason: null, notes: null, adjustment_id: null, location: null, batch_number: null };
    const expected = { ...absent, cost_per_unit: null, expires_at: null, order_id: 'order_18' };
    expectFields('the entry of a request without words', bare ?? {}, expected);
  },
};
