import { AbortedError } from '../errors/aborted-error.ts';
import { AccessTokenError } from '../errors/access-token-error.ts';
import type { FailureContext, InventoryError, Outcome } from '../errors/inventory-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { type TimeLimit, TimeoutError } from '../errors/timeout-error.ts';
import { toSafeCause } from '../errors/to-safe-cause.ts';
import type { ApiRequest, RawAnswer } from './api-request.ts';
import type { Phase } from './decide-retry.ts';
import type { AttemptStart } from './hooks.ts';
import type { Line } from './line.ts';
import { readText } from './read-text.ts';

/** Far more than the largest answer of the API, a page of 1000 entries that are full to the brim. */
const maxAnswerBytes = 16 * 1024 * 1024;

/** What one attempt must keep to. */
export interface AttemptBounds {
  /** What hooks are told of it. */
  readonly start: AttemptStart;
  readonly signal: AbortSignal | undefined;
  /** How long it may take: what its own limit or the call's deadline leaves. */
  readonly availableMs: number;
  /** Which of the two that is, and what it was set to, for the message. */
  readonly limit: TimeLimit;
  readonly limitMs: number;
  /** What the attempts before leave in doubt. */
  readonly earlier: Outcome;
  /** The token that the server refused before, when it did. */
  readonly rejected: string | undefined;
}

/** One attempt under way, which knows whether the server can have seen it. */
export class Attempt {
  readonly #line: Line;
  readonly #request: ApiRequest<unknown>;
  readonly bounds: AttemptBounds;
  readonly #controller = new AbortController();
  /** How far it came. */
  phase: Phase = 'unsent';
  /** The token that it was sent with. */
  token: string | undefined;

  constructor(line: Line, request: ApiRequest<unknown>, bounds: AttemptBounds) {
    this.#line = line;
    this.#request = request;
    this.bounds = bounds;
  }

  /**
   * A write is in doubt as soon as one attempt is: even when a later one is refused, the earlier may still be under way.
   * A read changes nothing.
   */
  readonly failure = (outcome: Outcome): FailureContext => {
    const { intent, idempotencyKey } = this.#request;
    if (idempotencyKey === undefined) return { intent, outcome: 'not-applied' };
    return { intent, idempotencyKey, outcome: this.bounds.earlier === 'unknown' ? 'unknown' : outcome };
  };

  async send(observed: Readonly<Record<string, string>>): Promise<RawAnswer> {
    const { signal } = this.#controller;
    const { fetch, tokens } = this.#line;
    const { method, headers, body } = this.#request;
    const { start, rejected } = this.bounds;
    const token = await tokens.resolve(rejected, this.failure('not-applied'));
    // Given up while the token was awaited: nothing may be sent any more.
    signal.throwIfAborted();
    this.token = token;
    this.phase = 'sent';
    const response = await fetch(start.url, {
      method,
      headers: { ...observed, ...headers, accept: 'application/json', authorization: `Bearer ${token}` },
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal,
    });
    const text = await readText(response, maxAnswerBytes);
    this.phase = 'answered';
    // A server that does not like a request may repeat it in its answer, which errors tell of.
    const shown = response.ok ? text : text?.replaceAll(token, '[access token]');
    return { status: response.status, headers: response.headers, text: shown };
  }

  /** Stops what is under way. */
  giveUp(error: InventoryError): InventoryError {
    // Whoever waits for the same token has waited as long, and the next one asks anew.
    if (this.phase === 'unsent') this.#line.tokens.giveUp();
    this.#controller.abort(error);
    return error;
  }

  toAborted(): AbortedError {
    return new AbortedError({ ...this.#unanswered(), cause: this.bounds.signal?.reason });
  }

  toTimeout(): TimeoutError {
    const { limit, limitMs } = this.bounds;
    return new TimeoutError({ ...this.#unanswered(), limit, limitMs });
  }

  toFailure(cause: unknown): InventoryError {
    if (cause instanceof AccessTokenError && this.phase === 'unsent') return cause;
    return new NetworkError({ ...this.#unanswered(), cause: toSafeCause(cause, this.token) });
  }

  #unanswered(): FailureContext {
    return this.failure(this.phase === 'unsent' ? 'not-applied' : 'unknown');
  }
}
