import fc from 'fast-check';
import type { CheckContext } from '../checks/check.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { Command } from './command.ts';
import { leaveOut } from './leave-out.ts';
import { type Play, playCommands } from './play-commands.ts';
import type { SequenceKind } from './sequence-kinds.ts';

/** Longer than this no shorter sequence is looked for: on a slow server each try takes seconds. */
const shrinkingMs = 20_000;

/** Plays a sequence; `undefined` when the server answers as the model. */
type Player = (play: Play, how?: { readonly inGroups: boolean }) => Promise<Failure | undefined>;

/** What a sequence has shown. */
interface Failure {
  readonly error: BrokenPromise;
  /** With the steps up to the one that shows it, and without those that mean nothing where they stand. */
  readonly play: Play;
}

/**
 * Plays random sequences and looks for the shortest one that the server answers otherwise than the model.
 *
 * @throws BrokenPromise with that sequence, the seed, and the path that leads to it.
 */
export async function checkSequences(context: CheckContext, kind: SequenceKind): Promise<void> {
  const { seed, runs, path, clock } = context;
  const player = await createPlayer(context);
  let firstFailureMs: number | undefined;
  let last: Failure | undefined;
  let once: Failure | undefined;
  const property = fc.asyncProperty(kind.start, kind.commands, async (from, steps) => {
    if (firstFailureMs !== undefined && clock() - firstFailureMs > shrinkingMs) return;
    if (firstFailureMs === undefined && path === undefined) {
      const inGroups = await player({ from, steps }, { inGroups: true });
      if (inGroups === undefined) return;
      once ??= inGroups;
    }
    const failure = await player({ from, steps });
    if (failure === undefined) return;
    firstFailureMs ??= clock();
    last = failure;
    throw failure.error;
  });
  const found = await fc.check(property, {
    seed,
    numRuns: runs,
    // Each sequence that failed is kept, the first one and those that are shorter.
    verbose: fc.VerbosityLevel.Verbose,
    ...(path !== undefined && { path, endOnFailure: true }),
  });
  if (!found.failed) {
    if (once !== undefined) throw describe(once, notSeenAgain, { seed });
    return;
  }
  if (!(found.errorInstance instanceof BrokenPromise) || last === undefined) throw found.errorInstance;
  const plays = found.failures.map(([from, steps]) => ({ from, steps }));
  throw await confirm(last, { player, plays, seed, path: found.counterexamplePath ?? '' });
}

const notSeenAgain = 'It was not seen again when the same was sent once more. Sequence that showed it';

/** What is known of the sequences that failed. */
interface Candidates {
  readonly player: Player;
  /** The longest first. */
  readonly plays: readonly Play[];
  readonly seed: number;
  /** To the shortest. */
  readonly path: string;
}

/**
 * Plays the shortest sequence once more, and where nothing is wrong with it any longer the first one that failed: what is
 * shown must not hang on what was played before it.
 */
async function confirm(last: Failure, candidates: Candidates): Promise<BrokenPromise> {
  const { player, plays, seed, path } = candidates;
  const [first, shortest] = [plays[0], plays.at(-1)];
  const again = shortest && (await player(shortest));
  if (again !== undefined) return describe(again, 'Shortest sequence found that shows it', { seed, path });
  const longer = first && first !== shortest && (await player(first));
  if (!longer) return describe(last, notSeenAgain, { seed, path });
  const [ofFirst = ''] = path.split(':');
  return describe(longer, 'Sequence that shows it, with none shorter that does', { seed, path: ofFirst });
}

function describe(
  { error, play }: Failure,
  which: string,
  { seed, path }: { readonly seed: number; readonly path?: string | undefined },
): BrokenPromise {
  const { message, exchanges = [], cause } = error;
  const text = `${message}\n${which} (seed ${seed}), ${describeSequence(play)}`;
  return new BrokenPromise(text, { exchanges, path, cause });
}

async function createPlayer(context: CheckContext): Promise<Player> {
  const { product, eachAtOnce, newId, transcript, capabilities } = context;
  const { traits } = capabilities;
  const lacks = {
    exactlyOnce: !(await traits.has('exactly-once')),
    preconditions: !(await traits.has('preconditions')),
  };
  const hasHistory = await capabilities.has('listInventoryHistory');
  return async ({ from, steps }, { inGroups } = { inGroups: false }) => {
    // Twice: what is cleared belongs neither to the sequence before nor to this one.
    transcript.restart();
    const played: Command[] = [];
    try {
      await product.clear();
      transcript.restart();
      const stage = { product, eachAtOnce, name: newId('model'), played, inGroups, hasHistory };
      const open = await playCommands(stage, { from, steps: leaveOut(steps, lacks) });
      // Where it is refused, the next one to clear the product asks what is open, and says what is wrong.
      await product.close(open).catch(expectBrokenPromise);
    } catch (error) {
      const { message, cause } = expectBrokenPromise(error);
      return {
        error: new BrokenPromise(message, { exchanges: transcript.exchanges, cause }),
        play: { from, steps: played },
      };
    }
    return undefined;
  };
}

/** Anything else is a fault of the suite. */
function expectBrokenPromise(error: unknown): BrokenPromise {
  if (error instanceof BrokenPromise) return error;
  throw error;
}

function describeSequence({ from, steps }: Play): string {
  const lines = steps.map((step, index) => `  ${index + 1}. ${JSON.stringify(step)}`);
  return [`starting from ${JSON.stringify(from)}:`, ...lines].join('\n');
}
