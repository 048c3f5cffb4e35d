import { limits } from '@onhand/spec';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../product/observation.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchBounds: Check = {
  id: 'batch-update-inventory/bounds',
  promise:
    'takes 1 to 1,000 items and refuses any other batch whole with 400, and an "atomic" one for a wrong item',
  source: 'openapi.yaml components/schemas/BatchUpdate',
  why: 'A batch that is silently cut at the thousandth line looks complete.',
  needs: { operations: ['batchUpdateInventory'] },
  async run({ product, send, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const item = { product_id: product.id, operation: 'increment', stock: 0 };
    const many = (count: number) => Array.from({ length: count }, () => item);
    const before = await product.observe();
    await eachAtOnce([[], many(limits.maxBatchItems + 1), 'all'], async (updates, scene) => {
      expectInvalidField(await sendBatch(scene.send, { updates }), 'updates');
    });
    expectInvalidField(await sendBatch(send, { mode: 'sometimes', updates: [item] }), 'mode');
    expectProblem(await sendBatch(send, { updates: [item], stop: true }), 'invalid-request');
    const wrong = [item, { ...item, stock: -1 }];
    expectProblem(await sendBatch(send, { mode: 'atomic', updates: wrong }), 'invalid-request');
    expectUnchanged(before, await product.observe(), 'batches out of bounds');

    const { total } = toBatchResult(await sendBatch(send, { updates: many(limits.maxBatchItems) }));
    expectEqual('total', total, limits.maxBatchItems);
  },
};
