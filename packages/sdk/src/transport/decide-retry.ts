/** How often and how long apart a call is repeated. */
export interface RetryPolicy {
  /** Attempts in all, the first one included. */
  readonly maxAttempts: number;
  /** The longest wait before the second attempt; it doubles with each one after that. */
  readonly baseDelayMs: number;
  /** What the doubling stops at. */
  readonly maxDelayMs: number;
}

/** One failed attempt. */
export interface FailedAttempt {
  /** 1 for the first. */
  readonly attempt: number;
  /** Whether the failure is of a kind that may pass. */
  readonly retryable: boolean;
  /** What the server asked for with `Retry-After`. */
  readonly retryAfterMs: number | undefined;
  /** What is left of the call's deadline. */
  readonly remainingMs: number;
  /** From 0 up to, not including, 1. */
  readonly chance: number;
}

/**
 * How long to wait before the next attempt, in milliseconds, or `undefined` when there must be none.
 *
 * The wait is "full jitter": anything from nothing up to the doubled delay, so that clients that failed together do not
 * come back together. `Retry-After` is waited out first, never cut short: where the deadline leaves no room for it, the
 * call fails at once instead.
 */
export function decideRetry(policy: RetryPolicy, failed: FailedAttempt): number | undefined {
  if (!failed.retryable || failed.attempt >= policy.maxAttempts) return undefined;
  const ceilingMs = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (failed.attempt - 1));
  const delayMs = (failed.retryAfterMs ?? 0) + Math.floor(failed.chance * ceilingMs);
  return delayMs < failed.remainingMs ? delayMs : undefined;
}

/**
 * Whether an answer that is not of the API may be different next time, by its status alone: the request was too slow (408),
 * too early (425) or too frequent (429), or the server or a proxy failed, except where it says that it never can (501, 505).
 */
export function isRetryableStatus(status: number): boolean {
  if (status === 408 || status === 425 || status === 429) return true;
  return status >= 500 && status !== 501 && status !== 505;
}
