import { BrokenPromise } from '../../../expectations/broken-promise.ts';
import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { inParallel } from '../../../product/in-parallel.ts';
import type { Check } from '../../check.ts';

const duplicates = 10;

export const oneEffectPerKey: Check = {
  id: 'update-inventory/concurrency/one-effect-per-key',
  promise:
    'applies simultaneous duplicates with one Idempotency-Key once; each is told the result or to wait',
  source: 'openapi.yaml components/schemas/IdempotencyInProgressProblem',
  why: 'A double click, or a retry that overtakes a slow first attempt, must not become two orders.',
  needs: { traits: ['exactly-once'] },
  async run({ product, newId }) {
    const { version } = await product.bring({ stock: 10 });
    const headers = { 'idempotency-key': newId('key') };
    const answers = await inParallel(duplicates, () =>
      product.update({ operation: 'increment', stock: 5 }, { headers }),
    );

    const told = answers.filter((answer) => answer.status === 200);
    const [first] = told;
    if (first === undefined) throw new BrokenPromise(`None of ${duplicates} duplicates was told the result.`);
    for (const other of told) expectEqual('the answer to a duplicate', other.body, first.body);
    for (const waiting of answers.filter((answer) => answer.status !== 200)) {
      expectProblem(waiting, 'idempotency-in-progress');
      if (waiting.headers.get('retry-after') === null) {
        throw new BrokenPromise('A duplicate was told to wait without Retry-After.');
      }
    }
    const replayed = told.filter((answer) => answer.headers.get('idempotent-replayed') === 'true');
    expectEqual('how many answers were not marked as replayed', told.length - replayed.length, 1);
    expectFields('the inventory afterwards', await product.read(), { stock: 15, version: version + 1 });
  },
};
