import { expectHeader } from '../../../expectations/expect-header.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const namesToTheLetter: Check = {
  id: 'update-inventory/exactly-once/names-to-the-letter',
  promise: 'takes keys, and adjustment ids, that differ in one capital letter or a space at the end for two',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'Many a database compares texts loosely unless it is told not to. Then one order gets the answer of another, and its pieces are never booked.',
  async run({ product, newId, transcript }) {
    await product.bring({ stock: 10 });
    const change = { operation: 'increment', stock: 1 };
    const key = newId('key');
    for (const name of [key, key.toUpperCase()]) {
      const answer = await product.update(change, { headers: { 'idempotency-key': name } });
      expectUpdated(answer);
      expectHeader(answer, 'idempotent-replayed', null);
    }
    transcript.restart();
    const id = newId('receipt');
    for (const adjustment_id of [id, id.toUpperCase(), `${id} `]) {
      expectUpdated(await product.update({ ...change, adjustment_id }));
    }
  },
};
