import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchStopsOnError: Check = {
  id: 'batch-update-inventory/stop-on-error',
  promise: 'tries nothing after the first failure where "stop_on_error" is set, and lists what it skipped',
  source: 'openapi.yaml POST /inventory/batch-update',
  why: 'Where each line builds on the one before, going on after a failure makes it worse.',
  needs: { operations: ['batchUpdateInventory'] },
  async run({ product, send }) {
    await product.bring({ stock: 10 });
    const item = { product_id: product.id, operation: 'decrement' };
    const updates = [
      { ...item, stock: 1 },
      { ...item, stock: 50 },
      { ...item, stock: 2 },
      { ...item, stock: 3 },
    ];
    const result = toBatchResult(await sendBatch(send, { stop_on_error: true, updates }));
    expectEqual(
      'the items that succeeded',
      result.successful.map(({ index }) => index),
      [0],
    );
    expectEqual(
      'the items that failed',
      result.failed.map(({ index }) => index),
      [1],
    );
    const skipped = [
      { index: 2, product_id: product.id },
      { index: 3, product_id: product.id },
    ];
    expectEqual('the items that were skipped', result.skipped, skipped);
    expectFields('the inventory', await product.read(), { stock: 9 });
  },
};
