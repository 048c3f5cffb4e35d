import fc from 'fast-check';
import type { CheckContext } from '../checks/check.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { StartingState } from '../product/product-under-test.ts';
import type { Command } from './command.ts';
import { leaveOut } from './leave-out.ts';
import { type Play, playCommands } from './play-commands.ts';
import type { SequenceKind } from './sequence-kinds.ts';

/** Longer than this no shorter sequence is looked for: on a slow server each try takes seconds. */
const shrinkingMs = 20_000;

/**
 * Plays random sequences and looks for the shortest one that the server answers otherwise than the model.
 *
 * @throws BrokenPromise with that sequence, the seed, and the path that leads to it.
 */
export async function checkSequences(context: CheckContext, kind: SequenceKind): Promise<void> {
  const { seed, runs, path } = context;
  const play = await createPlay(context);
  const found = await fc.check(fc.asyncProperty(kind.start, kind.commands, play), {
    seed,
    numRuns: runs,
    ...(path !== undefined && { path, endOnFailure: true }),
  });
  if (!found.failed) return;
  const { errorInstance, counterexample, counterexamplePath } = found;
  if (!(errorInstance instanceof BrokenPromise) || counterexample === null) throw errorInstance;
  const [from, steps] = counterexample;
  const { message, exchanges = [] } = errorInstance;
  // The first exchange makes the starting state and each step is one more; what comes after the fault is not needed.
  const sequence = describeSequence({ from, steps: steps.slice(0, exchanges.length - 1) });
  throw new BrokenPromise(`${message}\nShortest sequence found that shows it (seed ${seed}), ${sequence}`, {
    exchanges,
    path: counterexamplePath ?? undefined,
  });
}

async function createPlay({ product, newId, transcript, capabilities, clock }: CheckContext) {
  const { traits } = capabilities;
  const lacks = {
    exactlyOnce: !(await traits.has('exactly-once')),
    preconditions: !(await traits.has('preconditions')),
  };
  let firstFailureMs: number | undefined;
  return async (from: StartingState, steps: readonly Command[]) => {
    if (firstFailureMs !== undefined && clock() - firstFailureMs > shrinkingMs) return;
    // Twice: what is cleared belongs neither to the sequence before nor to this one.
    transcript.restart();
    try {
      await product.clear();
      transcript.restart();
      const stage = { product, transcript, name: newId('model') };
      await playCommands(stage, { from, steps: leaveOut(steps, lacks) });
    } catch (error) {
      if (!(error instanceof BrokenPromise)) throw error;
      firstFailureMs ??= clock();
      throw new BrokenPromise(error.message, { exchanges: transcript.exchanges });
    }
  };
}

function describeSequence({ from, steps }: Play): string {
  const lines = steps.map((step, index) => `  ${index + 1}. ${JSON.stringify(step)}`);
  return [`starting from ${JSON.stringify(from)}:`, ...lines].join('\n');
}
