import { type Runtime, systemRuntime } from '../transport/runtime.ts';

/** As much as is used of what some platforms give for a timer. */
interface Timer {
  unref?(): void;
}

/** Calls `callback` once, like `runtime.schedule`, but keeps no process running: only what is waited for may do that. */
export function scheduleQuietly(runtime: Runtime, callback: () => void, delayMs: number): () => void {
  if (runtime.schedule !== systemRuntime.schedule) return runtime.schedule(callback, delayMs);
  const handle = setTimeout(callback, delayMs);
  const timer: Timer = Object(handle);
  timer.unref?.();
  return () => clearTimeout(handle);
}
