import { onAbort } from './on-abort.ts';
import type { Runtime } from './runtime.ts';

/** What came first. */
type Interruption = 'elapsed' | 'aborted';

/** A timer and an abort listener in one. */
export interface Watch {
  /** Resolves with what came first, and then neither the timer nor the listener is left. Never rejects. */
  readonly interrupted: Promise<Interruption>;
  /** Removes both when neither is of interest any more. */
  readonly stop: () => void;
}

/** Waits for a time to pass or a signal to be aborted. */
export function startWatch(runtime: Runtime, delayMs: number, signal: AbortSignal | undefined): Watch {
  let stop = () => {};
  const interrupted = new Promise<Interruption>((resolve) => {
    if (signal?.aborted) return resolve('aborted');
    const finish = (interruption: Interruption) => {
      stop();
      resolve(interruption);
    };
    const cancelTimer = runtime.schedule(() => finish('elapsed'), delayMs);
    const ignore = signal && onAbort(signal, () => finish('aborted'));
    stop = () => {
      cancelTimer();
      ignore?.();
    };
  });
  return { interrupted, stop };
}
