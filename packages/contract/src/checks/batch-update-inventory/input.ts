import { limits } from '@onhand/spec';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../product/observation.ts';
import { sendBatch } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchInput: Check = {
  id: 'batch-update-inventory/input',
  promise: 'refuses a batch that is not declared as JSON with 415, and one of more than 1 MiB with 413',
  source: 'openapi.yaml POST /inventory/batch-update',
  why: 'A batch is the largest thing that anybody sends. Its size has to end somewhere, before it is read.',
  needs: { operations: ['batchUpdateInventory'] },
  async run({ product, send }) {
    await product.bring({ stock: 10 });
    const before = await product.observe();
    const updates = [{ product_id: product.id, operation: 'increment', stock: 1 }];
    const headers = { 'content-type': 'text/plain' };
    expectProblem(await sendBatch(send, { updates }, { headers }), 'unsupported-media-type');

    const bytes = new TextEncoder().encode(JSON.stringify({ updates }).padEnd(limits.maxBodyBytes + 1));
    const tooLarge = { method: 'POST', target: '/inventory/batch-update', bytes };
    const sent = await send({ ...tooLarge, headers: { 'content-type': 'application/json' } });
    expectProblem(sent, 'payload-too-large');
    expectUnchanged(before, await product.observe(), 'batches that were not read');
  },
};
