import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

const changes = [
  { operation: 'increment', stock: 5, reserved: 4 },
  { operation: 'decrement', stock: 3, reserved: 2 },
  { operation: 'set', stock: 50, reorder_threshold: 7 },
];

export const newestFirst: Check = {
  id: 'list-inventory-history/newest-first',
  promise: 'keeps one entry per change, newest first, each beginning where the one before it ended',
  source: 'openapi.yaml GET /products/{productId}/inventory/history',
  why: 'The history explains the stock only if it adds up to it without a gap.',
  needs: { operations: ['listInventoryHistory'] },
  async run({ product }) {
    const start = await product.bring({ stock: 10, reserved: 1 });
    for (const change of changes) expectUpdated(await product.update(change));

    const entries = await product.history({ limit: changes.length + 1 });
    expectEqual('how many entries are listed', entries.length, changes.length + 1);
    expectEqual(
      'how many different ids they have',
      new Set(entries.map(({ id }) => id)).size,
      entries.length,
    );
    let before = { stock: start.previous_stock, reserved: start.previous_reserved };
    const oldest = entries.at(-1);
    for (const [index, entry] of [...entries].reverse().entries()) {
      expectFields(`entry ${index + 1}, counted from the oldest`, entry, {
        seq: (oldest?.seq ?? 0) + index,
        version: start.version + index,
        product_id: product.id,
        previous_stock: before.stock,
        previous_reserved: before.reserved,
        adjustment: entry.new_stock - entry.previous_stock,
        reserved_adjustment: entry.new_reserved - entry.previous_reserved,
      });
      before = { stock: entry.new_stock, reserved: entry.new_reserved };
    }
    expectFields('the inventory', await product.read(), before);
  },
};
