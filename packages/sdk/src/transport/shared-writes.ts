import { AbortedError } from '../errors/aborted-error.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { InventoryError } from '../errors/inventory-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { ApiRequest } from './api-request.ts';
import type { ResolvedLimits } from './call-limits.ts';
import { type Exchange, exchange } from './exchange.ts';
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
  readonly #flights = new Map<string, Flight>();

  constructor(line: Line) {
    this.#line = line;
  }

  /** Throws `ConfigurationError` when its key is that of another write that is under way. */
  run<Body>(request: ApiRequest<Body>, limits: ResolvedLimits): Promise<Exchange<Body>> {
    const { intent, method, path, idempotencyKey } = request;
    if (idempotencyKey === undefined) return exchange(this.#line, request, limits);
    // The scope that a key has at the server.
    const name = `${method} ${path} ${idempotencyKey}`;
    const flight = this.#flights.get(name);
    if (flight === undefined) {
      const result = exchange(this.#line, request, limits);
      this.#flights.set(name, { request, result });
      result.then(() => this.#flights.delete(name));
      return result;
    }
    if (hasSamePayload(flight.request, request)) return this.#join(flight, request, limits);
    const rule = 'must be another than that of a call under way, which has another payload';
    throw new ConfigurationError({ intent, argument: 'idempotencyKey', rule });
  }

  async #join<Body>(
    { result }: Flight,
    request: ApiRequest<Body>,
    limits: ResolvedLimits,
  ): Promise<Exchange<Body>> {
    const { runtime } = this.#line;
    const { intent, idempotencyKey, isExpected } = request;
    const { signal, deadlineMs } = limits;
    const deadlineAtMs = runtime.now() + deadlineMs;
    const first = await within(result, { runtime, timeoutMs: deadlineMs, signal });
    if (typeof first === 'string') {
      const failure = { intent, idempotencyKey, outcome: 'unknown' } as const;
      const error =
        first === 'aborted'
          ? new AbortedError({ ...failure, cause: signal?.reason })
          : new TimeoutError({ ...failure, limit: 'deadlineMs', limitMs: deadlineMs });
      return { ok: false, error, attempts: 1 };
    }
    if (first.ok && isExpected(first.body)) return { ...first, body: first.body, isShared: true };
    if (!first.ok && !isEndedByLimits(first.error)) return first;
    // The other caller has gone, or wanted less of the answer; with the same key it is safe to ask again.
    return this.run(request, { ...limits, deadlineMs: deadlineAtMs - runtime.now() });
  }
}

function hasSamePayload(one: ApiRequest<unknown>, other: ApiRequest<unknown>): boolean {
  return one.body === other.body && JSON.stringify(one.headers) === JSON.stringify(other.headers);
}

/** Whether it was what its caller allowed that ended a call, and not its answer. */
function isEndedByLimits(error: InventoryError): boolean {
  return error.code === 'aborted' || ('limit' in error && error.limit === 'deadlineMs');
}
