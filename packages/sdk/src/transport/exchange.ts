import type { InventoryError, Outcome } from '../errors/inventory-error.ts';
import type { ApiRequest } from './api-request.ts';
import { Attempt, type AttemptBounds } from './attempt.ts';
import type { ResolvedLimits } from './call-limits.ts';
import { decideRetry, isInProgress, mayRetry } from './decide-retry.ts';
import { type AttemptStart, callSafely } from './hooks.ts';
import type { Line } from './line.ts';
import type { Reading } from './reading.ts';
import { startWatch } from './watch.ts';

/** What a request came to, and whether another call made it. */
export type Exchange<Body> = Reading<Body> & { readonly isShared?: boolean };

/** The limits of an exchange, and what is in doubt before it begins. */
export interface ExchangeLimits extends ResolvedLimits {
  /** Attempts of another call with the same key may still arrive. */
  readonly earlier?: Outcome;
}

/** Sends a request until it is answered, the policy says to stop, the deadline has passed or the caller aborts. Never rejects. */
export function exchange<Body>(
  line: Line,
  request: ApiRequest<Body>,
  limits: ExchangeLimits,
): Promise<Exchange<Body>> {
  return new Call(line, request, limits).run();
}

/** One call over all its attempts. */
class Call<Body> {
  readonly #line: Line;
  readonly #request: ApiRequest<Body>;
  readonly #limits: ExchangeLimits;
  readonly #startedMs: number;
  readonly #deadlineAtMs: number;
  /** What the attempts until now leave in doubt. */
  #earlier: Outcome;
  #rejected: string | undefined;
  /** Retries that it took from the budget. */
  #spent = 0;

  constructor(line: Line, request: ApiRequest<Body>, limits: ExchangeLimits) {
    this.#line = line;
    this.#earlier = limits.earlier ?? 'not-applied';
    this.#request = request;
    this.#limits = limits;
    this.#startedMs = line.runtime.now();
    this.#deadlineAtMs = this.#startedMs + limits.deadlineMs;
  }

  async run(): Promise<Reading<Body>> {
    for (let attempt = 1; ; attempt++) {
      const bounds = this.#toBounds(attempt);
      const made = new Attempt(this.#line, this.#request, bounds);
      const reading = await made.run();
      const delayMs = reading.ok ? this.#settle() : this.#decideDelay(made, reading.error, attempt);
      if (reading.ok || delayMs === undefined) return reading;
      this.#tell(bounds.start, reading.error, delayMs);
      // When the caller aborts meanwhile, the next attempt sees it before it sends anything.
      await startWatch(this.#line.runtime, delayMs, this.#limits.signal).interrupted;
    }
  }

  #toBounds(attempt: number): AttemptBounds {
    const { signal, timeoutMs, wholeDeadlineMs } = this.#limits;
    const { method, path, template, idempotencyKey } = this.#request;
    const startedMs = attempt === 1 ? this.#startedMs : this.#line.runtime.now();
    const remainingMs = this.#deadlineAtMs - startedMs;
    const isLast = remainingMs < timeoutMs;
    return {
      start: { method, url: this.#line.baseUrl + path, template, attempt, idempotencyKey },
      startedMs,
      signal,
      earlier: this.#earlier,
      rejected: this.#rejected,
      availableMs: isLast ? remainingMs : timeoutMs,
      limit: isLast ? 'deadlineMs' : 'timeoutMs',
      limitMs: isLast ? wholeDeadlineMs : timeoutMs,
    };
  }

  /** How long to wait before the next attempt; there is none when it is `undefined`. */
  #decideDelay({ phase, token }: Attempt<Body>, error: InventoryError, attempt: number): number | undefined {
    const { tokens, budget, runtime } = this.#line;
    const { method, idempotencyKey } = this.#request;
    const { code, status, retryable, retryAfterMs, outcome } = error;
    this.#earlier = outcome;
    if (status === 401 && tokens.canRefresh && this.#rejected === undefined) {
      this.#rejected = token;
      return 0;
    }
    const failure = { method, hasKey: idempotencyKey !== undefined, phase, code, status };
    if (phase === 'answered' && !(retryable && mayRetry(failure))) return this.#settle();
    const delayMs = decideRetry(this.#limits.retry, {
      ...failure,
      // The one that had an old token does not count.
      attempt: this.#rejected === undefined ? attempt : attempt - 1,
      retryAfterMs,
      remainingMs: this.#deadlineAtMs - runtime.now(),
      chance: runtime.random(),
    });
    if (delayMs === undefined || isInProgress(failure)) return delayMs;
    if (!budget.take()) return undefined;
    this.#spent++;
    return delayMs;
  }

  /** The server is there: it did what was asked for, or refused it. */
  #settle(): undefined {
    this.#line.budget.settle(this.#spent);
  }

  #tell(start: AttemptStart, { code: reason, status }: InventoryError, delayMs: number): void {
    for (const { onRetry } of [...this.#line.hooks, this.#limits]) {
      if (onRetry !== undefined) callSafely(() => onRetry(start, { reason, status, delayMs }));
    }
  }
}
