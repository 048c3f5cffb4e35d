/**
 * What `run` comes to, or the signal's reason as soon as it is aborted, as `fetch` has it: an answer that nobody waits for any
 * longer is dropped, whatever it would have been. No listener is left behind.
 */
export async function heedAbort<Result>(signal: AbortSignal, run: () => Promise<Result>): Promise<Result> {
  signal.throwIfAborted();
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
  });
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([run(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
