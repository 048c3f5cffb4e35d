/** The promise, or the error as soon as the signal is aborted; no listener is left behind. */
export async function settleOnAbort<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
  toError: (reason: unknown) => Error,
): Promise<Value> {
  if (signal === undefined) return promise;
  let removeListener = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = () => reject(toError(signal.reason));
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    removeListener = () => signal.removeEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([aborted, promise]);
  } finally {
    removeListener();
  }
}
