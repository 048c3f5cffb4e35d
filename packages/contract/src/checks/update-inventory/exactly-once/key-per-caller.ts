import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectHeader } from '../../../expectations/expect-header.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const keyPerCaller: Check = {
  id: 'update-inventory/exactly-once/key-per-caller',
  promise: 'keeps the keys of two callers apart',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'Two tills may both call their first sale of the day sale-1. The second one must be booked, and must not be shown the first.',
  needs: { roles: ['manager'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const change = { operation: 'increment', stock: 1 };
    const headers = { 'idempotency-key': newId('key') };

    expectUpdated(await product.update(change, { headers }));
    const answer = await product.update(change, { headers, as: 'manager' });
    expectEqual('the stock after both', expectUpdated(answer).stock, 12);
    expectHeader(answer, 'idempotent-replayed', null);
  },
};
