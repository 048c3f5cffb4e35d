import type { LiveTransport } from './realtime-settings.ts';

/** Openings in a row that came to nothing before a way is given up for a while. */
const patience = 2;
const shortestMs = 60_000;
const longestMs = 15 * 60_000;

/** How often in a row a way has come to nothing, and until when it is not tried because of that. */
export interface Fault {
  readonly count: number;
  readonly untilMs: number;
}

/** The faults of each way; one that has worked since has none. */
export type Faults = { [Transport in LiveTransport]?: Fault | undefined };

/** One fault more. The first is forgiven; from the second on the way is left alone, each time twice as long. */
export function addFault(fault: Fault | undefined, nowMs: number): Fault {
  const count = (fault?.count ?? 0) + 1;
  const pauseMs = Math.min(longestMs, shortestMs * 2 ** (count - patience));
  return { count, untilMs: count < patience ? nowMs : nowMs + pauseMs };
}

/** The best way that is not left alone now; the last one of them is always there. */
export function decideTransport(
  transports: readonly LiveTransport[],
  faults: Readonly<Faults>,
  nowMs: number,
): LiveTransport | undefined {
  return transports.find((transport) => restMsOf(faults[transport], nowMs) === 0) ?? transports.at(-1);
}

/** In how many milliseconds a better way than this one is to be tried; `undefined` when there is none. */
export function decideUpgradeMs(
  transports: readonly LiveTransport[],
  faults: Readonly<Faults>,
  { current, nowMs }: { readonly current: LiveTransport; readonly nowMs: number },
): number | undefined {
  const better = transports.slice(0, transports.indexOf(current));
  if (better.length === 0) return undefined;
  return Math.min(...better.map((transport) => restMsOf(faults[transport], nowMs)));
}

/** How long a way is still left alone: not at all when that is longer than it can be, for then the clock was set back. */
function restMsOf({ untilMs }: Fault = { count: 0, untilMs: 0 }, nowMs: number): number {
  const restMs = untilMs - nowMs;
  return restMs > longestMs ? 0 : Math.max(0, restMs);
}
