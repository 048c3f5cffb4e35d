import type { Runtime } from './runtime.ts';
import { startWatch } from './watch.ts';

/** How long to wait for something, and what ends it. */
interface Patience {
  readonly runtime: Runtime;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** What a promise brings, or why it was not waited for any longer. */
export async function within<Value>(promise: Promise<Value>, { runtime, timeoutMs, signal }: Patience) {
  const watch = startWatch(runtime, timeoutMs, signal);
  try {
    return await Promise.race([promise, watch.interrupted]);
  } finally {
    watch.stop();
  }
}
