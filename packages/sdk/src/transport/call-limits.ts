import { checkDuration } from '../arguments/check-duration.ts';

/** How long a call may take, and how to stop it. */
export interface CallLimits {
  /** Aborting it settles the call at once, whatever it is waiting for. */
  readonly signal?: AbortSignal | undefined;
  /** For each attempt, from the token to the end of the body, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** For the whole call, with every attempt and wait, in milliseconds. */
  readonly deadlineMs?: number | undefined;
}

/** The limits of one call, where the manager's own hold for what the call does not say. */
export interface ResolvedLimits {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
}

/** Fills in the manager's limits. Throws `ConfigurationError` for one that is not a usable time. */
export function resolveLimits(
  limits: CallLimits,
  defaults: Omit<ResolvedLimits, 'signal'>,
  intent: string,
): ResolvedLimits {
  return {
    signal: limits.signal,
    timeoutMs: checkDuration(limits.timeoutMs ?? defaults.timeoutMs, 'timeoutMs', intent),
    deadlineMs: checkDuration(limits.deadlineMs ?? defaults.deadlineMs, 'deadlineMs', intent),
  };
}
