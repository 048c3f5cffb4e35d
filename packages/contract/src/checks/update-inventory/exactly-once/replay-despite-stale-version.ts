import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const replayDespiteStaleVersion: Check = {
  id: 'update-inventory/exactly-once/replay-despite-stale-version',
  promise: 'replays before it looks at If-Match, which the first attempt has made stale',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A repeated conditional change would otherwise always be told 412 for a change that was made.',
  async run({ product, newId }) {
    const { version } = await product.bring({ stock: 10 });
    const change = { operation: 'decrement', stock: 4 };
    const headers = { 'idempotency-key': newId('key'), 'if-match': `"inv-${version}"` };

    const first = await product.update(change, { headers });
    expectUpdated(first);
    const again = await product.update(change, { headers });
    expectUpdated(again);
    expectEqual('the replayed answer', again.body, first.body);
    expectEqual('the stock after both', (await product.read()).stock, 6);
  },
};
