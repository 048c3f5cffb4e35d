import { useCallback, useSyncExternalStore } from 'react';

/**
 * Whole seconds that are left, counted down to 0, whatever `leftMs` tells; `undefined` when it tells nothing.
 *
 * @param leftMs - tells how many milliseconds are left now; the same function until something else is counted.
 */
export function useSecondsLeft(leftMs: (() => number) | undefined): number | undefined {
  const subscribe = useCallback(
    (tick: () => void) => {
      if (leftMs === undefined) return () => {};
      // Often enough that no second is skipped; what has not changed is not rendered.
      const timer = setInterval(() => {
        tick();
        if (leftMs() <= 0) clearInterval(timer);
      }, 250);
      return () => clearInterval(timer);
    },
    [leftMs],
  );
  const read = () => (leftMs === undefined ? undefined : Math.max(0, Math.ceil(leftMs() / 1000)));
  return useSyncExternalStore(subscribe, read, read);
}
