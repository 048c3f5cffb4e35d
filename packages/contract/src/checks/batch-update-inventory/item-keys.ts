import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectHeader } from '../../expectations/expect-header.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchItemKeys: Check = {
  id: 'batch-update-inventory/item-keys',
  promise: 'takes the idempotency_key of an item for that header on a request of its own, in both directions',
  source: 'openapi.yaml POST /inventory/batch-update',
  why: 'A batch that broke off half way is sent again. What was booked must not be booked twice.',
  needs: { operations: ['batchUpdateInventory'], traits: ['exactly-once'] },
  async run({ product, send, newId }) {
    await product.bring({ stock: 10 });
    const change = { operation: 'increment', stock: 5 };
    const [fromRequest, fromBatch] = [newId('key'), newId('key')];
    const first = await product.update(change, { headers: { 'idempotency-key': fromRequest } });
    const result = expectUpdated(first);

    const updates = [fromRequest, fromBatch].map((idempotency_key) => ({
      product_id: product.id,
      ...change,
      idempotency_key,
    }));
    for (const time of ['first', 'second']) {
      const { successful } = toBatchResult(await sendBatch(send, { updates }));
      expectEqual(
        `the items that succeeded the ${time} time`,
        successful.map(({ index }) => index),
        [0, 1],
      );
      expectEqual('the replayed item', successful[0]?.result, result);
    }
    const replayed = await product.update(change, { headers: { 'idempotency-key': fromBatch } });
    expectHeader(replayed, 'idempotent-replayed', 'true');
    expectFields('the inventory', await product.read(), { stock: 20 });
  },
};
