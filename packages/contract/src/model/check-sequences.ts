import fc from 'fast-check';
import type { CheckContext } from '../checks/check.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { StartingState } from '../product/product-under-test.ts';
import type { Command } from './command.ts';
import { type Play, playCommands } from './play-commands.ts';

/** How the sequences are made. */
interface SequenceKind {
  readonly start: fc.Arbitrary<StartingState>;
  readonly commands: fc.Arbitrary<Command[]>;
}

/**
 * Plays random sequences and looks for the shortest one that the server answers otherwise than the model.
 *
 * @throws BrokenPromise with that sequence and the seed.
 */
export async function checkSequences(
  context: CheckContext,
  { start, commands }: SequenceKind,
): Promise<void> {
  const { product, newId, seed, runs, transcript } = context;
  const property = fc.asyncProperty(start, commands, async (from, steps) => {
    // Twice: what is cleared belongs neither to the sequence before nor to this one.
    transcript.restart();
    try {
      await product.clear();
      transcript.restart();
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
}

function describeSequence({ from, steps }: Play): string {
  const lines = steps.map((step, index) => `  ${index + 1}. ${JSON.stringify(step)}`);
  return [`starting from ${JSON.stringify(from)}:`, ...lines].join('\n');
}
