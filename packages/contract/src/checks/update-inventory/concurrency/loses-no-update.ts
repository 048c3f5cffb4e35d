import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectLinearizable } from '../../../linearizability/expect-linearizable.ts';
import { recordCalls } from '../../../linearizability/record-calls.ts';
import { toState } from '../../../model/play-commands.ts';
import { inParallel } from '../../../product/in-parallel.ts';
import type { Check } from '../../check.ts';

const deliveries = 20;

export const losesNoUpdate: Check = {
  id: 'update-inventory/concurrency/loses-no-update',
  promise: 'counts every one of many simultaneous increments, each with a version of its own',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Two scanners at one gate: if both read 10 and both write 11, a piece is lost on paper.',
  async run({ product }) {
    const start = toState(await product.bring({ stock: 10 }));
    const body = { operation: 'increment', stock: 1 } as const;
    const recorder = recordCalls();
    await inParallel(deliveries, () =>
      recorder.record({ kind: 'update', request: { body } }, async () => {
        const answer = await product.update(body);
        expectUpdated(answer);
        return answer;
      }),
    );

    expectLinearizable(start, recorder.calls);
    expectEqual('the stock afterwards', (await product.read()).stock, 10 + deliveries);
  },
};
