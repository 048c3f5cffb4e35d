import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectHeader } from '../../../expectations/expect-header.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const refusalFreesKey: Check = {
  id: 'update-inventory/exactly-once/refusal-frees-key',
  promise: 'lets the key of a refused request be used again, with the same body or another',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'After the restock the waiting order tries again. It must not be told no by a memory of the empty shelf.',
  async run({ product, newId }) {
    await product.bring({ stock: 3 });
    const sell = { operation: 'decrement', stock: 5 };
    const headers = { 'idempotency-key': newId('key') };

    expectProblem(await product.update(sell, { headers }), 'insufficient-stock');
    expectUpdated(await product.update({ operation: 'increment', stock: 10 }));
    const sold = await product.update(sell, { headers });
    expectEqual('the stock after the second attempt', expectUpdated(sold).stock, 8);
    expectHeader(sold, 'idempotent-replayed', null);

    const other = { 'idempotency-key': newId('key') };
    expectProblem(
      await product.update({ operation: 'decrement', stock: 9 }, { headers: other }),
      'insufficient-stock',
    );
    expectUpdated(await product.update({ operation: 'decrement', stock: 8 }, { headers: other }));
  },
};
