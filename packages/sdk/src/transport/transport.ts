import { checkIdempotencyKey } from '../arguments/check-idempotency-key.ts';
import type { ApiRequest } from './api-request.ts';
import { type CallLimits, resolveLimits } from './call-limits.ts';
import type { Exchange } from './exchange.ts';
import type { Success } from './reading.ts';
import { RetryBudget } from './retry-budget.ts';
import { SharedWrites } from './shared-writes.ts';
import type { TokenSource } from './token-source.ts';
import type { TransportSettings } from './transport-settings.ts';

/** The one way to the server: every request of a manager goes through it. */
export interface Transport {
  readonly baseUrl: string;
  /** Sends a request and tells how it went. Never rejects; throws for limits or a key that cannot be used. */
  exchange<Body>(request: ApiRequest<Body>, limits: CallLimits): Promise<Exchange<Body>>;
  /** Sends a request and throws its error when it fails. */
  send<Body>(request: ApiRequest<Body>, limits: CallLimits): Promise<Success<Body>>;
  /** The key of a write: the caller's own, checked, or a new one. */
  resolveKey(own: string | undefined, intent: string): string;
}

/** Makes the way to the server that these settings describe. */
export function createTransport(settings: TransportSettings, tokens: TokenSource): Transport {
  const writes = new SharedWrites({ ...settings, tokens, budget: new RetryBudget(settings.retryBudget) });
  const run: Transport['exchange'] = (request, limits) =>
    writes.run(request, resolveLimits(limits, settings, request.intent));
  return {
    baseUrl: settings.baseUrl,
    exchange: run,
    send: async (request, limits) => {
      const result = await run(request, limits);
      if (!result.ok) throw result.error;
      return result;
    },
    resolveKey: (own, intent) => checkIdempotencyKey(own ?? settings.runtime.createKey(), intent),
  };
}
