import { onAbort } from './on-abort.ts';

/** The promise, or the error as soon as the signal is aborted; no listener is left behind. */
export async function settleOnAbort<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
  toError: (reason: unknown) => Error,
): Promise<Value> {
  if (signal === undefined) return promise;
  let ignore = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const refuse = () => reject(toError(signal.reason));
    if (signal.aborted) return refuse();
    ignore = onAbort(signal, refuse);
  });
  try {
    return await Promise.race([aborted, promise]);
  } finally {
    ignore();
  }
}
