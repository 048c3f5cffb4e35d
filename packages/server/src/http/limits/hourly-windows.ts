/** What is left to somebody, after a request was counted or refused. */
export interface Allowance {
  readonly isExceeded: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds, rounded up, until all of it is there again. */
  readonly resetSeconds: number;
}

interface Window {
  readonly endsAtMs: number;
  used: number;
}

export const windowSeconds = 3_600;

/** How many callers are remembered; of more, the ones whose hour began first are forgotten. */
const maxCallers = 100_000;

/**
 * Counts requests by caller. An hour begins with a caller's first request and the count begins anew with the first one
 * after it: two numbers a caller, exact to tell when to come back, and one limit's worth at most in each such hour.
 */
export function createHourlyWindows(limit: number) {
  // Every window is as long as the others, so a Map, which iterates in order of insertion, has the first to end in front.
  const windows = new Map<string, Window>();

  function open(caller: string, nowMs: number): Window {
    windows.delete(caller);
    for (const [oldest, { endsAtMs }] of windows) {
      if (endsAtMs > nowMs && windows.size < maxCallers) break;
      windows.delete(oldest);
    }
    const window = { endsAtMs: nowMs + windowSeconds * 1_000, used: 0 };
    windows.set(caller, window);
    return window;
  }

  return {
    /** Counts a request, unless there is nothing left to count it against. */
    take(caller: string, nowMs: number): Allowance {
      const known = windows.get(caller);
      const window = known !== undefined && known.endsAtMs > nowMs ? known : open(caller, nowMs);
      const isExceeded = window.used >= limit;
      if (!isExceeded) window.used++;
      const resetSeconds = Math.ceil((window.endsAtMs - nowMs) / 1_000);
      return { isExceeded, limit, remaining: limit - window.used, resetSeconds };
    },
  };
}
