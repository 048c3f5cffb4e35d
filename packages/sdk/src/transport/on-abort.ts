/** Who waits for a signal: one listener for all of them, since platforms warn of a leak where a signal has many. */
class Waiting extends Set<() => void> {
  handleEvent(): void {
    for (const callback of [...this]) callback();
  }
}

const bySignal = /* @__PURE__ */ new WeakMap<AbortSignal, Waiting>();

/** Calls back when the signal is aborted, unless the returned function is called before. Nothing is left on the signal then. */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const waiting = bySignal.get(signal) ?? new Waiting();
  bySignal.set(signal, waiting.add(callback));
  // It is added once, however often that is said.
  signal.addEventListener('abort', waiting);
  return () => {
    waiting.delete(callback);
    if (waiting.size === 0) signal.removeEventListener('abort', waiting);
  };
}
