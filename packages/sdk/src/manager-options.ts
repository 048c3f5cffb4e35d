import { checkDuration } from './arguments/check-duration.ts';
import { checkNumber } from './arguments/check-number.ts';
import { describeValue } from './arguments/describe-value.ts';
import type { Loose } from './arguments/loose.ts';
import type { CacheSettings } from './cache/inventory-cache.ts';
import { ConfigurationError } from './errors/configuration-error.ts';
import type { RealtimeOptions, RealtimeSettings } from './realtime/realtime-settings.ts';
import { type AccessToken, isAccessToken } from './transport/access-token.ts';
import { createChannelHooks } from './transport/channel-hooks.ts';
import type { RetryPolicy } from './transport/decide-retry.ts';
import type { Hooks } from './transport/hooks.ts';
import { resolveRetry } from './transport/resolve-retry.ts';
import { type Runtime, systemRuntime } from './transport/runtime.ts';
import type { Fetch, TransportSettings } from './transport/transport-settings.ts';

/** How often and how long apart calls are repeated. */
export interface RetryOptions extends RetryPolicy {
  /**
   * Retries that all calls together may make while none is answered; what is answered fills it up again. It keeps the traffic
   * of an outage below 1.1 times what it would be without retries.
   */
  readonly budget: number;
}

/** How an `InventoryManager` reaches the API and how patient it is. Times are in milliseconds. */
export interface InventoryManagerOptions {
  /** The root of the API, absolute, such as `https://shop.example/api`. */
  readonly baseUrl: string | URL;
  /** A bearer token, or a function that gives the present one, and another when the server refuses it. */
  readonly accessToken: AccessToken;
  /** What `get` remembers: `ttlMs` 30 000 (0 asks every time), `maxEntries` 1000 and `staleIfErrorMs` 0 unless given. */
  readonly cache?: Loose<CacheSettings> | undefined;
  /** `maxAttempts` 4, `baseDelayMs` 200, `maxDelayMs` 5000 and `budget` 50 unless given; `false` never repeats. */
  readonly retry?: Loose<RetryOptions> | false | undefined;
  /** For each attempt, from the token to the end of the body; 10 000 unless given. */
  readonly timeoutMs?: number | undefined;
  /** For a whole call, with every attempt and wait; 60 000 unless given. */
  readonly deadlineMs?: number | undefined;
  /** Told of each attempt of every call, in this order. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
  /** How changes come to `subscribe` and `watch`. */
  readonly realtime?: Loose<RealtimeOptions> | undefined;
  /** Used in place of the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Time, chance and keys, for tests; the platform's unless given. */
  readonly runtime?: Loose<Runtime> | undefined;
}

/** The options, checked and complete. */
export interface ResolvedOptions extends TransportSettings {
  readonly cache: CacheSettings;
  readonly realtime: RealtimeSettings;
}

const intent = 'create an InventoryManager';

/** Fills in what the options leave out. Throws `ConfigurationError` for one that cannot be used. */
export function resolveOptions(options: InventoryManagerOptions): ResolvedOptions {
  return {
    baseUrl: checkBaseUrl(options.baseUrl),
    accessToken: checkAccessToken(options.accessToken),
    cache: resolveCache(options.cache),
    retry: resolveRetry(options.retry, { maxAttempts: 4, baseDelayMs: 200, maxDelayMs: 5000 }, intent),
    retryBudget: resolveBudget(options.retry),
    timeoutMs: checkDuration(options.timeoutMs ?? 10_000, 'timeoutMs', intent),
    deadlineMs: checkDuration(options.deadlineMs ?? 60_000, 'deadlineMs', intent),
    hooks: resolveHooks(options.hooks),
    realtime: {
      ...options.realtime,
      pollIntervalMs: checkDuration(
        options.realtime?.pollIntervalMs ?? 15_000,
        'realtime.pollIntervalMs',
        intent,
      ),
      isFetchOwn: options.fetch !== undefined,
    },
    // Looked up at each call, so that a fetch that is replaced later, as test tools do, is the one that is used.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    runtime: resolveRuntime(options.runtime),
  };
}

function resolveCache(cache: InventoryManagerOptions['cache']): CacheSettings {
  if (cache?.store !== undefined && cache.principal === undefined)
    refuse('cache.principal', 'must name the user when there is a store, which outlives the token');
  return {
    ttlMs: checkNumber(cache?.ttlMs ?? 30_000, 'cache.ttlMs', { min: 0, intent }),
    maxEntries: checkNumber(cache?.maxEntries ?? 1000, 'cache.maxEntries', { min: 1, intent }),
    staleIfErrorMs: checkNumber(cache?.staleIfErrorMs ?? 0, 'cache.staleIfErrorMs', { min: 0, intent }),
    principal: cache?.principal,
    store: cache?.store,
  };
}

function resolveBudget(retry: InventoryManagerOptions['retry']): number {
  const budget = retry ? retry.budget : undefined;
  return checkNumber(budget ?? 50, 'retry.budget', { min: 0, intent });
}

function resolveHooks(hooks: Hooks | readonly Hooks[] = []): readonly Hooks[] {
  return [hooks, createChannelHooks() ?? []].flat();
}

function resolveRuntime(runtime: InventoryManagerOptions['runtime']): Runtime {
  return {
    now: runtime?.now ?? systemRuntime.now,
    schedule: runtime?.schedule ?? systemRuntime.schedule,
    random: runtime?.random ?? systemRuntime.random,
    createKey: runtime?.createKey ?? systemRuntime.createKey,
  };
}

function checkBaseUrl(baseUrl: string | URL): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    return refuse('baseUrl', `must be an absolute http or https URL, not ${describeValue(baseUrl)}`);
  }
  if (url.username !== '' || url.password !== '')
    return refuse('baseUrl', 'must not hold a user name or password');
  // An empty query is none by its value, and would swallow the paths all the same.
  if (/[?#]/.test(url.href)) return refuse('baseUrl', 'must not have a query or a fragment');
  return url.href.replace(/\/+$/, '');
}

function checkAccessToken(accessToken: AccessToken): AccessToken {
  if (typeof accessToken === 'function' || isAccessToken(accessToken)) return accessToken;
  // What was given may be a token with one wrong character, so it is not shown.
  return refuse(
    'accessToken',
    "must be a function or a bare token of visible ASCII characters, without 'Bearer'",
  );
}

function refuse(argument: string, rule: string): never {
  throw new ConfigurationError({ intent, argument, rule });
}
