import type { Wait } from './realtime-options.ts';

/** Longer waits than this overflow a timer. */
const maxWaitMs = 2 ** 31 - 1;

/** When something has to run next, by a clock that may be set. */
export interface Timetable {
  /** Runs at this time, unless it is planned to run before. */
  readonly plan: (atMs: number) => void;
  readonly clear: () => void;
}

/** Runs `run` at the earliest time that was planned. It may run too early, when the clock is behind the timers. */
export function createTimetable(clock: () => number, wait: Wait, run: () => void): Timetable {
  let nextMs = Number.POSITIVE_INFINITY;
  let cancel = () => {};

  function clear(): void {
    cancel();
    nextMs = Number.POSITIVE_INFINITY;
  }

  return {
    plan(atMs) {
      if (atMs >= nextMs) return;
      clear();
      nextMs = atMs;
      const waitMs = Math.min(Math.max(1, atMs - clock()), maxWaitMs);
      cancel = wait(waitMs, () => {
        nextMs = Number.POSITIVE_INFINITY;
        run();
      });
    },
    clear,
  };
}
