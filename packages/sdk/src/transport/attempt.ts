import { AbortedError } from '../errors/aborted-error.ts';
import { AccessTokenError } from '../errors/access-token-error.ts';
import type { FailureContext, InventoryError, Outcome } from '../errors/inventory-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { type TimeLimit, TimeoutError } from '../errors/timeout-error.ts';
import { toSafeCause } from '../errors/to-safe-cause.ts';
import type { ApiRequest } from './api-request.ts';
import type { Phase } from './decide-retry.ts';
import { type AttemptEnd, type AttemptStart, beginAttempt, callSafely } from './hooks.ts';
import type { Line } from './line.ts';
import { onAbort } from './on-abort.ts';
import { type ReadingContext, readAnswer, requestIdOf } from './read-answer.ts';
import { readText } from './read-text.ts';
import type { Failure, Reading } from './reading.ts';

/** Far more than the largest answer of the API, a page of 1000 entries that are full to the brim. */
const maxAnswerBytes = 16 * 1024 * 1024;

/** What one attempt must keep to. */
export interface AttemptBounds {
  /** What hooks are told of it. */
  readonly start: AttemptStart;
  readonly startedMs: number;
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
export class Attempt<Body> implements ReadingContext {
  readonly #line: Line;
  readonly #request: ApiRequest<Body>;
  readonly #bounds: AttemptBounds;
  readonly #controller = new AbortController();
  /** How far it came. */
  phase: Phase = 'unsent';
  /** The token that it was sent with. */
  token: string | undefined;

  constructor(line: Line, request: ApiRequest<Body>, bounds: AttemptBounds) {
    this.#line = line;
    this.#request = request;
    this.#bounds = bounds;
  }

  /** Sends the request once and waits for the whole answer. Never rejects, and leaves no timer or listener behind. */
  run(): Promise<Reading<Body>> {
    const { hooks, runtime } = this.#line;
    const { signal, availableMs, start } = this.#bounds;
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve(this.#fail(this.#toAborted()));
      if (availableMs <= 0) return resolve(this.#fail(this.#toTimeout()));
      let isOver = false;
      // What comes first counts: the answer, the end of the time, or the caller's signal.
      const finish = (reading: Reading<Body>) => {
        if (isOver) return;
        isOver = true;
        cancelTimer();
        ignore?.();
        this.#tell(reading);
        resolve(reading);
      };
      const giveUp = (error: InventoryError) => {
        finish(this.#fail(error));
        this.#controller.abort(error);
      };
      const onElapsed = () =>
        giveUp(this.#toTimeout(this.phase === 'unsent' ? 'accessToken() gave no token' : undefined));
      const cancelTimer = runtime.schedule(onElapsed, availableMs);
      const ignore = signal && onAbort(signal, () => giveUp(this.#toAborted()));
      this.#send(beginAttempt(hooks, start)).then(finish, (cause) =>
        finish(this.#fail(this.#toFailure(cause))),
      );
    });
  }

  async #send(observed: Readonly<Record<string, string>>): Promise<Reading<Body>> {
    const { signal } = this.#controller;
    const { fetch, tokens } = this.#line;
    const { method, headers, body } = this.#request;
    const { start, rejected } = this.#bounds;
    const given = tokens.resolve(rejected, this);
    const token = typeof given === 'string' ? given : await given;
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
    return readAnswer(this.#request, { status: response.status, headers: response.headers, text }, this);
  }

  /**
   * A write is in doubt as soon as one attempt is: even when a later one is refused, the earlier may still be under way.
   * A read changes nothing.
   */
  failure(outcome: Outcome): FailureContext {
    const { intent, idempotencyKey } = this.#request;
    if (idempotencyKey === undefined) return { intent, outcome: 'not-applied' };
    return { intent, idempotencyKey, outcome: this.#bounds.earlier === 'unknown' ? 'unknown' : outcome };
  }

  /** 1 for the first. */
  get attempts(): number {
    return this.#bounds.start.attempt;
  }

  now(): number {
    return this.#line.runtime.now();
  }

  #unanswered(): FailureContext {
    return this.failure(this.phase === 'unsent' ? 'not-applied' : 'unknown');
  }

  #toAborted(): AbortedError {
    return new AbortedError({ ...this.#unanswered(), cause: this.#bounds.signal?.reason });
  }

  #toTimeout(missing?: string): TimeoutError {
    const { limit, limitMs } = this.#bounds;
    return new TimeoutError({ ...this.#unanswered(), limit, limitMs, missing });
  }

  #toFailure(cause: unknown): InventoryError {
    if (cause instanceof AccessTokenError && this.phase === 'unsent') return cause;
    return new NetworkError({ ...this.#unanswered(), cause: toSafeCause(cause, this.token) });
  }

  #fail(error: InventoryError): Failure {
    return { ok: false, error, attempts: this.attempts };
  }

  #tell(reading: Reading<Body>): void {
    let end: AttemptEnd | undefined;
    for (const { afterAttempt } of this.#line.hooks) {
      if (afterAttempt === undefined) continue;
      end ??= this.#toEnd(reading);
      const told = end;
      callSafely(() => afterAttempt(this.#bounds.start, told));
    }
  }

  #toEnd(reading: Reading<Body>): AttemptEnd {
    const { answer } = reading;
    // That nothing is new is what was asked for.
    const error = reading.ok || answer?.status === 304 ? undefined : reading.error;
    return {
      durationMs: this.now() - this.#bounds.startedMs,
      outcome: error?.outcome ?? 'succeeded',
      status: answer?.status,
      code: error?.code,
      requestId: answer && requestIdOf(answer, this),
    };
  }
}
