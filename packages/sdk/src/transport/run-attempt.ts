import { AbortedError } from '../errors/aborted-error.ts';
import { AccessTokenError } from '../errors/access-token-error.ts';
import type { FailureContext, InventoryError, Outcome } from '../errors/inventory-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { type TimeLimit, TimeoutError } from '../errors/timeout-error.ts';
import { toSafeCause } from '../errors/to-safe-cause.ts';
import { resolveAccessToken } from './access-token.ts';
import type { ApiRequest, RawAnswer } from './api-request.ts';
import { readAnswer } from './read-answer.ts';
import { readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import type { TransportSettings } from './transport-settings.ts';
import { startWatch } from './watch.ts';

/** Far more than the largest answer of the API, a page of 1000 entries that are full to the brim. */
const maxAnswerBytes = 16 * 1024 * 1024;

/** What one attempt must keep to. */
export interface AttemptBounds {
  readonly signal: AbortSignal | undefined;
  /** How long it may take: what its own limit or the call's deadline leaves. */
  readonly availableMs: number;
  /** Which of the two that is, and what it was set to, for the message. */
  readonly limit: TimeLimit;
  readonly limitMs: number;
  /** What the attempts before leave in doubt. */
  readonly earlier: Outcome;
}

/** Sends a request once and waits for the whole answer. Never rejects, and leaves no timer or listener behind. */
export async function runAttempt<Body>(
  settings: TransportSettings,
  request: ApiRequest<Body>,
  bounds: AttemptBounds,
): Promise<Reading<Body>> {
  const attempt = new Attempt(settings, request, bounds);
  if (bounds.signal?.aborted) return { ok: false, error: attempt.toAborted() };
  if (bounds.availableMs <= 0) return { ok: false, error: attempt.toTimeout() };
  const watch = startWatch(settings.runtime, bounds.availableMs, bounds.signal);
  try {
    const first = await Promise.race([watch.interrupted, attempt.send()]);
    if (first === 'aborted') return { ok: false, error: attempt.giveUp(attempt.toAborted()) };
    if (first === 'elapsed') return { ok: false, error: attempt.giveUp(attempt.toTimeout()) };
    return readAnswer(request, first, { nowMs: settings.runtime.now(), failure: attempt.failure });
  } catch (cause) {
    return { ok: false, error: attempt.toFailure(cause) };
  } finally {
    watch.stop();
  }
}

/** One attempt under way, which knows whether the server can have seen it. */
class Attempt {
  readonly #settings: TransportSettings;
  readonly #request: ApiRequest<unknown>;
  readonly #bounds: AttemptBounds;
  readonly #controller = new AbortController();
  /** What it was sent with; absent before that. */
  #token: string | undefined;

  constructor(settings: TransportSettings, request: ApiRequest<unknown>, bounds: AttemptBounds) {
    this.#settings = settings;
    this.#request = request;
    this.#bounds = bounds;
  }

  /**
   * A write is in doubt as soon as one attempt is: even when a later one is refused, the earlier may still be under way.
   * A read changes nothing.
   */
  readonly failure = (outcome: Outcome): FailureContext => {
    const { intent, idempotencyKey } = this.#request;
    if (idempotencyKey === undefined) return { intent, outcome: 'not-applied' };
    return { intent, idempotencyKey, outcome: this.#bounds.earlier === 'unknown' ? 'unknown' : outcome };
  };

  async send(): Promise<RawAnswer> {
    const { signal } = this.#controller;
    const { fetch, baseUrl, accessToken } = this.#settings;
    const { method, path, headers, body } = this.#request;
    const token = await resolveAccessToken(accessToken, this.failure('not-applied'));
    // Given up while the token was awaited: nothing may be sent any more.
    signal.throwIfAborted();
    this.#token = token;
    const response = await fetch(baseUrl + path, {
      method,
      headers: { ...headers, accept: 'application/json', authorization: `Bearer ${token}` },
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal,
    });
    const text = await readText(response, maxAnswerBytes);
    // A server that does not like a request may repeat it in its answer, which errors tell of.
    const shown = response.ok ? text : text?.replaceAll(token, '[access token]');
    return { status: response.status, headers: response.headers, text: shown };
  }

  /** Stops what is under way. */
  giveUp(error: InventoryError): InventoryError {
    this.#controller.abort(error);
    return error;
  }

  toAborted(): AbortedError {
    return new AbortedError({ ...this.#unanswered(), cause: this.#bounds.signal?.reason });
  }

  toTimeout(): TimeoutError {
    const { limit, limitMs } = this.#bounds;
    return new TimeoutError({ ...this.#unanswered(), limit, limitMs });
  }

  toFailure(cause: unknown): InventoryError {
    if (cause instanceof AccessTokenError && this.#token === undefined) return cause;
    return new NetworkError({ ...this.#unanswered(), cause: toSafeCause(cause, this.#token) });
  }

  #unanswered(): FailureContext {
    return this.failure(this.#token !== undefined ? 'unknown' : 'not-applied');
  }
}
