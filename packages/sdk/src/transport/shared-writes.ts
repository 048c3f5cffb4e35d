import { AbortedError } from '../errors/aborted-error.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { InventoryError } from '../errors/inventory-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { ApiRequest } from './api-request.ts';
import { type Exchange, type ExchangeLimits, exchange } from './exchange.ts';
import type { Line } from './line.ts';
import { within } from './within.ts';

/** A write that is under way. */
interface Flight {
  readonly request: ApiRequest<unknown>;
  readonly result: Promise<Exchange<unknown>>;
}

/** Sends requests, and a write that is under way already not once more: whoever makes it again waits for the same answer. */
export class SharedWrites {
  readonly #line: Line;
  /** By key. */
  readonly #flights = new Map<string, readonly Flight[]>();

  constructor(line: Line) {
    this.#line = line;
  }

  /** Throws `ConfigurationError` when its key is that of another write that is under way. */
  run<Body>(request: ApiRequest<Body>, limits: ExchangeLimits): Promise<Exchange<Body>> {
    const { intent, method, path, idempotencyKey } = request;
    if (idempotencyKey === undefined) return exchange(this.#line, request, limits);
    const others = this.#flights.get(idempotencyKey) ?? [];
    // The scope that a key has at the server.
    const flights = others.filter(({ request: other }) => other.method === method && other.path === path);
    if (flights.some(({ request: other }) => toIdentity(other) !== toIdentity(request))) {
      const rule = 'must be another than that of a call under way, which has another payload';
      throw new ConfigurationError({ intent, argument: 'idempotencyKey', rule, idempotencyKey });
    }
    // Steps of a confirmation have the same payload, and each an answer of its own.
    const flight = flights.find(
      ({ request: other }) => JSON.stringify(other.headers) === JSON.stringify(request.headers),
    );
    if (flight === undefined) return this.#lead(idempotencyKey, others, { request, limits });
    return this.#join(flight, request, limits);
  }

  #lead<Body>(
    key: string,
    others: readonly Flight[],
    { request, limits }: { readonly request: ApiRequest<Body>; readonly limits: ExchangeLimits },
  ): Promise<Exchange<Body>> {
    const result = exchange(this.#line, request, limits);
    const flight = { request, result };
    this.#flights.set(key, [...others, flight]);
    // It never rejects.
    void result.then(() => {
      const rest = this.#flights.get(key)?.filter((other) => other !== flight) ?? [];
      if (rest.length > 0) this.#flights.set(key, rest);
      else this.#flights.delete(key);
    });
    return result;
  }

  async #join<Body>(
    { result }: Flight,
    request: ApiRequest<Body>,
    limits: ExchangeLimits,
  ): Promise<Exchange<Body>> {
    const { runtime } = this.#line;
    const { intent, idempotencyKey, isExpected } = request;
    const { signal, deadlineMs, wholeDeadlineMs } = limits;
    const deadlineAtMs = runtime.now() + deadlineMs;
    const first = await within(result, { runtime, timeoutMs: deadlineMs, signal });
    if (typeof first === 'string') {
      const failure = { intent, idempotencyKey, outcome: 'unknown' } as const;
      const error =
        first === 'aborted'
          ? new AbortedError({ ...failure, cause: signal?.reason })
          : new TimeoutError({ ...failure, limit: 'deadlineMs', limitMs: wholeDeadlineMs });
      return { ok: false, error, attempts: 1 };
    }
    if (first.ok && isExpected(first.body)) return { ...first, body: first.body, isShared: true };
    if (!first.ok && !isEndedByLimits(first.error)) return first;
    // The other caller has gone, or wanted less of the answer; with the same key it is safe to ask again. What it sent may
    // still arrive, so a refusal says nothing for certain.
    const earlier = first.ok ? 'unknown' : first.error.outcome;
    return this.run(request, { ...limits, deadlineMs: deadlineAtMs - runtime.now(), earlier });
  }
}

/** What a request asks for, as the server compares it: in whatever order it says it, and without what is only for people. */
function toIdentity({ headers, body = '{}' }: ApiRequest<unknown>): string {
  const names = new Set<string>();
  const value: unknown = JSON.parse(body, (name, part: unknown) => {
    names.add(name);
    return part;
  });
  names.delete('notes');
  names.delete('metadata');
  return JSON.stringify([headers?.['if-match'], value], [...names].sort());
}

/** Whether it was what its caller allowed that ended a call, and not its answer. */
function isEndedByLimits(error: InventoryError): boolean {
  return error.code === 'aborted' || ('limit' in error && error.limit === 'deadlineMs');
}
