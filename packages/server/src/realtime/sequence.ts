/** The numbers of what is told, which rise for as long as their server lives. */
export interface Sequence {
  /** The number that was given last. */
  readonly last: () => number;
  readonly next: () => number;
  /** Leaps ahead, so that nobody can go on from a number that was given before. */
  readonly leap: () => number;
}

/**
 * Begins at the time in microseconds: a number of an earlier server is then never one of this, since nobody commits a thousand
 * changes in each millisecond of its life.
 */
export function createSequence(clock: () => number): Sequence {
  let last = 0;
  return {
    last: () => last,
    next: () => ++last,
    leap() {
      last = Math.max(Math.floor(clock() * 1_000), last + 1);
      return last;
    },
  };
}
