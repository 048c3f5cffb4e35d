import fc from 'fast-check';
import { BrokenPromise } from '../../../expectations/broken-promise.ts';
import { commands } from '../../../model/command.ts';
import { type Play, playCommands } from '../../../model/play-commands.ts';
import type { StartingState } from '../../../product/product-under-test.ts';
import type { Check } from '../../check.ts';

const start: fc.Arbitrary<StartingState> = fc
  .record({ stock: fc.nat({ max: 20 }), reserved: fc.nat({ max: 8 }) })
  .map(({ stock, reserved }) => ({ stock, reserved: Math.min(stock, reserved) }));

export const followsTheModel: Check = {
  id: 'update-inventory/arithmetic/follows-the-model',
  promise:
    'answers random sequences of changes, repeats and reads exactly as an independent model of one product',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Faults hide in combinations that nobody wrote a test for: a repeat after a refusal, a stale version on a used key.',
  async run({ product, newId, seed, runs, transcript }) {
    const property = fc.asyncProperty(start, commands, async (from, steps) => {
      transcript.restart();
      try {
        await playCommands(product, newId('model'), { from, steps });
      } catch (error) {
        if (!(error instanceof BrokenPromise)) throw error;
        throw new BrokenPromise(error.message, transcript.exchanges);
      }
    });
    const { failed, errorInstance, counterexample } = await fc.check(property, { seed, numRuns: runs });
    if (!failed) return;
    if (!(errorInstance instanceof BrokenPromise) || counterexample === null) throw errorInstance;
    const [from, steps] = counterexample;
    const { message, exchanges = [] } = errorInstance;
    // The first exchange makes the starting state and each step is one more; what comes after the fault is not needed.
    const sequence = describeSequence({ from, steps: steps.slice(0, exchanges.length - 1) });
    throw new BrokenPromise(
      `${message}\nShortest sequence found that shows it (seed ${seed}), ${sequence}`,
      exchanges,
    );
  },
};

function describeSequence({ from, steps }: Play): string {
  const lines = steps.map((step, index) => `  ${index + 1}. ${JSON.stringify(step)}`);
  return [`starting from ${JSON.stringify(from)}:`, ...lines].join('\n');
}
