import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectHeader } from '../../../expectations/expect-header.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const notesAside: Check = {
  id: 'update-inventory/exactly-once/notes-aside',
  promise: 'takes a body that differs in notes, metadata or the order of members alone as the same request',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'Clients write the time or the attempt into notes. That must not turn a retry into a conflict.',
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const headers = { 'idempotency-key': newId('key') };
    const first = await product.update(
      { operation: 'increment', stock: 5, reason: 'restock', notes: 'attempt 1', metadata: { attempt: 1 } },
      { headers },
    );
    expectUpdated(first);

    const again = await product.update(
      { metadata: { attempt: 2 }, reason: 'restock', notes: 'attempt 2', stock: 5, operation: 'increment' },
      { headers },
    );
    expectUpdated(again);
    expectHeader(again, 'idempotent-replayed', 'true');
    expectEqual('the replayed answer', again.body, first.body);
  },
};
