/** What to do about an answer that says when to come back. */
export function toAdvice(retryAfterMs: number | undefined): string | undefined {
  return retryAfterMs === undefined ? undefined : `Try again after ${retryAfterMs} ms.`;
}
