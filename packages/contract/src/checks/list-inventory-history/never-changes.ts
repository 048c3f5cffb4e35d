import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const historyNeverChanges: Check = {
  id: 'list-inventory-history/never-changes',
  promise: 'shows an entry the same for ever, whatever happens afterwards',
  source: 'openapi.yaml components/schemas/HistoryEntry',
  why: 'A record that can change proves nothing.',
  needs: { operations: ['listInventoryHistory'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const reason = newId('settled');
    expectUpdated(
      await product.update({ operation: 'decrement', stock: 2, reason, metadata: { order_id: 'a' } }),
    );
    const before = await product.history({ reason });

    expectUpdated(await product.update({ operation: 'set', stock: 1, reserved: 1, backorder_allowed: true }));
    expectUpdated(
      await product.update({ operation: 'decrement', stock: 1, reserved: 1, metadata: { order_id: 'b' } }),
    );
    expectEqual('the entry after other changes', await product.history({ reason }), before);
  },
};
