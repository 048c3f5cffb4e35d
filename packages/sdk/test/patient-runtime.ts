import type { Runtime } from '@onhand/sdk';

/** Waits at most this long are over at once; longer ones, the limits of calls, never end. */
const instantMs = 9_000;

/** A runtime in which waits between attempts take no time and nothing times out. Its clock moves by what was waited. */
export function createPatientRuntime(random: () => number): Runtime {
  let nowMs = 0;
  let keys = 0;
  return {
    now: () => nowMs,
    random,
    createKey: () => `key-${++keys}`,
    schedule: (callback, delayMs) => {
      if (delayMs < instantMs) {
        queueMicrotask(() => {
          nowMs += delayMs;
          callback();
        });
      }
      return () => {};
    },
  };
}
