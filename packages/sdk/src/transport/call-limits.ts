import { checkDuration } from '../arguments/check-duration.ts';
import { checkSignal } from '../arguments/check-signal.ts';
import type { Loose } from '../arguments/loose.ts';
import type { RetryPolicy } from './decide-retry.ts';
import type { Hooks } from './hooks.ts';
import { resolveRetry } from './resolve-retry.ts';

/** How patient a call is, and how to stop it. What is left out is as the manager has it. */
export interface CallLimits {
  /** Aborting it settles the call at once, whatever it is waiting for. */
  readonly signal?: AbortSignal | undefined;
  /** For each attempt, from the token to the end of the body, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** For the whole call, with every attempt and wait, in milliseconds. */
  readonly deadlineMs?: number | undefined;
  /** How often it may be repeated; `false` is never. */
  readonly retry?: Loose<RetryPolicy> | false | undefined;
  /** Told of each repetition of this call before the wait; what it throws breaks nothing. */
  readonly onRetry?: Hooks['onRetry'];
}

/** The limits of a request that is only a part of what its caller asked for. */
export interface RemainingLimits extends CallLimits {
  /** What `deadlineMs` was for the whole, to be told when the rest of it runs out. */
  readonly wholeDeadlineMs?: number;
}

/** The limits of one call, complete. */
export interface ResolvedLimits {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly wholeDeadlineMs: number;
  readonly retry: RetryPolicy;
  readonly onRetry: Hooks['onRetry'];
}

/** Fills in the manager's limits. Throws `ConfigurationError` for one that is not usable. */
export function resolveLimits(
  limits: RemainingLimits,
  defaults: Pick<ResolvedLimits, 'timeoutMs' | 'deadlineMs' | 'retry'>,
  intent: string,
): ResolvedLimits {
  const deadlineMs = checkDuration(limits.deadlineMs ?? defaults.deadlineMs, 'deadlineMs', intent);
  return {
    signal: checkSignal(limits.signal, intent),
    timeoutMs: checkDuration(limits.timeoutMs ?? defaults.timeoutMs, 'timeoutMs', intent),
    deadlineMs,
    wholeDeadlineMs: limits.wholeDeadlineMs ?? deadlineMs,
    retry: resolveRetry(limits.retry, defaults.retry, intent),
    onRetry: limits.onRetry,
  };
}
