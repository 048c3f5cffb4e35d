import { type InventoryErrorCode, passingCodes } from '../errors/inventory-error.ts';
import { decideOutcome } from './decide-outcome.ts';

/** How often and how long apart a call is repeated. */
export interface RetryPolicy {
  /** Attempts in all, the first one included. */
  readonly maxAttempts: number;
  /** The longest wait before the second attempt, in milliseconds; it doubles with each one after that. */
  readonly baseDelayMs: number;
  /** What the doubling stops at. */
  readonly maxDelayMs: number;
}

/** How far an attempt came: nothing left yet, something was sent, or a whole answer was there. */
export type Phase = 'unsent' | 'sent' | 'answered';

/** What decides whether an attempt that failed may be repeated. */
export interface AttemptFailure {
  readonly method: string;
  /** Whether it carried an idempotency key. */
  readonly hasKey: boolean;
  readonly phase: Phase;
  readonly code: InventoryErrorCode;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
}

/** One failed attempt, and where it stands in its call. */
export interface FailedAttempt extends AttemptFailure {
  /** 1 for the first. */
  readonly attempt: number;
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
 * call fails at once instead. A request with the same key that is still being handled is waited for until the deadline,
 * however many attempts that takes, unless there is to be only one.
 */
export function decideRetry(policy: RetryPolicy, failed: FailedAttempt): number | undefined {
  if (!mayRetry(failed) || policy.maxAttempts === 1) return undefined;
  if (failed.attempt >= policy.maxAttempts && !isInProgress(failed)) return undefined;
  const ceilingMs = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (failed.attempt - 1));
  const delayMs = (failed.retryAfterMs ?? 0) + Math.floor(failed.chance * ceilingMs);
  return delayMs < failed.remainingMs ? delayMs : undefined;
}

/** Whether the server is at work on the very same change, which says nothing against it and will be over soon. */
export function isInProgress({ code }: Pick<AttemptFailure, 'code'>): boolean {
  return code === 'idempotency-in-progress';
}

/** Whether the same attempt may be made again: it can go better, and it cannot take effect twice. */
export function mayRetry(failure: AttemptFailure): boolean {
  return mayPass(failure) && isSafeToRepeat(failure);
}

function mayPass({ code, status = 0 }: AttemptFailure): boolean {
  return code === 'unexpected-response' ? isRetryableStatus(status) : passingCodes.includes(code);
}

/** A read and a write with a key are; anything else only when it certainly had no effect. */
function isSafeToRepeat({ method, hasKey, phase, code, status = 0 }: AttemptFailure): boolean {
  if (hasKey || phase === 'unsent' || ['GET', 'HEAD', 'OPTIONS'].includes(method)) return true;
  return phase === 'answered' && decideOutcome({ status, code }) === 'not-applied';
}

/**
 * Whether an answer that is not of the API may be different next time, by its status alone: the request was too slow (408),
 * too early (425) or too frequent (429), or the server or a proxy failed, except where it says that it never can (501, 505).
 */
export function isRetryableStatus(status: number): boolean {
  if (status === 408 || status === 425 || status === 429) return true;
  return status >= 500 && status !== 501 && status !== 505;
}
