import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectHeader } from '../../../expectations/expect-header.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const replay: Check = {
  id: 'update-inventory/exactly-once/replay',
  promise: 'answers a repeated Idempotency-Key with the first answer and says so, without a second effect',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'A client that heard no answer must be able to ask again without booking the delivery twice.',
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const change = { operation: 'increment', stock: 5, reason: 'restock' };
    const headers = { 'idempotency-key': newId('key') };

    const first = await product.update(change, { headers });
    expectUpdated(first);
    expectHeader(first, 'idempotent-replayed', null);
    expectUpdated(await product.update({ operation: 'decrement', stock: 1 }));
    const between = await product.observe();

    const again = await product.update(change, { headers });
    expectUpdated(again);
    expectEqual('the replayed answer', again.body, first.body);
    expectHeader(again, 'idempotent-replayed', 'true');
    expectHeader(again, 'etag', first.headers.get('etag'));
    expectUnchanged(between, await product.observe(), 'the replay');
  },
};
