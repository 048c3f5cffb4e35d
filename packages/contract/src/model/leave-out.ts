import type { Command } from './command.ts';

/** What a server has no trace of. */
interface Lacks {
  readonly exactlyOnce: boolean;
  readonly preconditions: boolean;
}

/** The steps without what the server does not know: the rest of them is checked all the same. */
export function leaveOut(steps: readonly Command[], lacks: Lacks): Command[] {
  return steps.map((step) => {
    if (step.kind !== 'change') return step;
    return {
      ...step,
      ...(lacks.exactlyOnce && { key: undefined, adjustment: undefined }),
      ...(lacks.preconditions && { ifMatch: undefined }),
    };
  });
}
