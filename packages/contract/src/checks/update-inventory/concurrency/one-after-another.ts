import fc from 'fast-check';
import { BrokenPromise } from '../../../expectations/broken-promise.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { changeDraft } from '../../../model/command.ts';
import { explainByOneOrder } from '../../../model/explain-by-one-order.ts';
import { toState } from '../../../model/play-commands.ts';
import { toBody } from '../../../model/to-request.ts';
import { inParallel } from '../../../product/in-parallel.ts';
import type { Check } from '../../check.ts';

const rounds = 4;
const changesPerRound = 24;

export const oneAfterAnother: Check = {
  id: 'update-inventory/concurrency/one-after-another',
  promise: 'answers a crowd of different simultaneous changes as if they had come one after another',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Only then can a caller reason about one change at a time, however busy the server is.',
  async run({ product, seed, transcript }) {
    const drafts = fc.sample(changeDraft.map(toBody), { seed, numRuns: rounds * changesPerRound });
    for (let round = 0; round < rounds; round++) {
      transcript.restart();
      const start = toState(await product.bring({ stock: 15, reserved: 5 }));
      const changes = drafts.slice(round * changesPerRound, (round + 1) * changesPerRound);
      const answers = await inParallel(changes.length, async (index) => {
        const change = changes[index] ?? { operation: 'increment', stock: 0 };
        return { change, answer: await product.update(change) };
      });

      for (const { answer } of answers) if (answer.status === 200) expectUpdated(answer);
      const objection = explainByOneOrder(start, answers);
      if (objection !== undefined) throw new BrokenPromise(objection);
    }
  },
};
