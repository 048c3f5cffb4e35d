import type { InventoryError, Outcome } from '../errors/inventory-error.ts';
import type { ApiRequest } from './api-request.ts';
import type { ResolvedLimits } from './call-limits.ts';
import { decideRetry } from './decide-retry.ts';
import type { Reading } from './reading.ts';
import { type AttemptBounds, runAttempt } from './run-attempt.ts';
import type { TransportSettings } from './transport-settings.ts';
import { startWatch } from './watch.ts';

/** What a request came to, and how many times it was tried. */
export type Exchange<Body> = Reading<Body> & { readonly attempts: number };

/** Sends a request until it is answered, the policy says to stop, the deadline has passed or the caller aborts. */
export async function exchange<Body>(
  settings: TransportSettings,
  request: ApiRequest<Body>,
  limits: ResolvedLimits,
): Promise<Exchange<Body>> {
  const { runtime } = settings;
  const deadlineAtMs = runtime.now() + limits.deadlineMs;
  let earlier: Outcome = 'not-applied';
  for (let attempt = 1; ; attempt++) {
    const bounds = toBounds(limits, deadlineAtMs - runtime.now(), earlier);
    const reading = await runAttempt(settings, request, bounds);
    if (reading.ok) return { ...reading, attempts: attempt };
    const delayMs = decideDelay(settings, reading.error, {
      attempt,
      remainingMs: deadlineAtMs - runtime.now(),
    });
    if (delayMs === undefined) return { ...reading, attempts: attempt };
    earlier = reading.error.outcome;
    // When the caller aborts meanwhile, the next attempt sees it before it sends anything.
    await startWatch(runtime, delayMs, limits.signal).interrupted;
  }
}

function toBounds(limits: ResolvedLimits, remainingMs: number, earlier: Outcome): AttemptBounds {
  const { signal, timeoutMs, deadlineMs } = limits;
  return remainingMs < timeoutMs
    ? { signal, earlier, availableMs: remainingMs, limit: 'deadlineMs', limitMs: deadlineMs }
    : { signal, earlier, availableMs: timeoutMs, limit: 'timeoutMs', limitMs: timeoutMs };
}

function decideDelay(
  { retry, runtime }: TransportSettings,
  { retryable, retryAfterMs }: InventoryError,
  position: { readonly attempt: number; readonly remainingMs: number },
): number | undefined {
  return decideRetry(retry, { ...position, retryable, retryAfterMs, chance: runtime.random() });
}
