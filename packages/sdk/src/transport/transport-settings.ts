import type { AccessToken } from './access-token.ts';
import type { RetryPolicy } from './decide-retry.ts';
import type { Hooks } from './hooks.ts';
import type { Runtime } from './runtime.ts';

/** As much of the platform's `fetch` as the SDK uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What every request of one manager has in common, checked and complete. */
export interface TransportSettings {
  /** Absolute, without a slash at its end. */
  readonly baseUrl: string;
  readonly accessToken: AccessToken;
  readonly retry: RetryPolicy;
  /** Retries that all calls together may make while none is answered. */
  readonly retryBudget: number;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly fetch: Fetch;
  readonly hooks: readonly Hooks[];
  readonly runtime: Runtime;
}
