import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { sendBatch, toBatchResult } from '../../product/send-batch.ts';
import type { Check } from '../check.ts';

export const batchIfMatch: Check = {
  id: 'batch-update-inventory/if-match',
  promise: 'applies an item with if_match only to the version that it names',
  source: 'openapi.yaml components/schemas/BatchItem',
  why: 'A count that was made yesterday must not overwrite what was sold since.',
  needs: { operations: ['batchUpdateInventory'], traits: ['preconditions'] },
  async run({ product, send }) {
    const { version } = await product.bring({ stock: 10 });
    const item = { product_id: product.id, operation: 'set', if_match: `"inv-${version}"` };
    const updates = [
      { ...item, stock: 11 },
      { ...item, stock: 12 },
    ];
    const { successful, failed } = toBatchResult(await sendBatch(send, { updates }));
    expectEqual(
      'the items that succeeded',
      successful.map(({ index }) => index),
      [0],
    );
    const refusals = failed.map(({ index, status, error }) => [index, status, error.code]);
    expectEqual('the items that failed', refusals, [[1, 412, 'version-mismatch']]);
    expectFields('the inventory', await product.read(), { stock: 11 });
  },
};
