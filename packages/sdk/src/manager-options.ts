import { checkDuration } from './arguments/check-duration.ts';
import { describeValue } from './arguments/describe-value.ts';
import type { CacheSettings } from './cache/inventory-cache.ts';
import { ConfigurationError } from './errors/configuration-error.ts';
import { type AccessToken, isAccessToken } from './transport/access-token.ts';
import type { RetryPolicy } from './transport/decide-retry.ts';
import { type Runtime, systemRuntime } from './transport/runtime.ts';
import type { Fetch, TransportSettings } from './transport/transport-settings.ts';

/** What may be left out, also by saying `undefined`. */
type Loose<Settings> = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

/** How an `InventoryManager` reaches the API and how patient it is. Times are in milliseconds. */
export interface InventoryManagerOptions {
  /** The root of the API, absolute, such as `https://shop.example/api`. */
  readonly baseUrl: string | URL;
  /** A bearer token, or a function that gives the present one; it is asked before every attempt. */
  readonly accessToken: AccessToken;
  /** What `get` remembers: `ttlMs` 30 000 (0 asks every time), `maxEntries` 1000 and `staleIfErrorMs` 0 unless given. */
  readonly cache?: Loose<CacheSettings> | undefined;
  /** `maxAttempts` 4 (1 never repeats), `baseDelayMs` 200 and `maxDelayMs` 5000 unless given. */
  readonly retry?: Loose<RetryPolicy> | undefined;
  /** For each attempt, from the token to the end of the body; 10 000 unless given. */
  readonly timeoutMs?: number | undefined;
  /** For a whole call, with every attempt and wait; 60 000 unless given. */
  readonly deadlineMs?: number | undefined;
  /** Used in place of the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Time, chance and keys, for tests; the platform's unless given. */
  readonly runtime?: Loose<Runtime> | undefined;
}

/** The options, checked and complete. */
export interface ResolvedOptions extends TransportSettings {
  readonly cache: CacheSettings;
}

const intent = 'create an InventoryManager';

/** Fills in what the options leave out. Throws `ConfigurationError` for one that cannot be used. */
export function resolveOptions(options: InventoryManagerOptions): ResolvedOptions {
  return {
    baseUrl: checkBaseUrl(options.baseUrl),
    accessToken: checkAccessToken(options.accessToken),
    cache: resolveCache(options.cache),
    retry: resolveRetry(options.retry),
    timeoutMs: checkDuration(options.timeoutMs ?? 10_000, 'timeoutMs', intent),
    deadlineMs: checkDuration(options.deadlineMs ?? 60_000, 'deadlineMs', intent),
    // Looked up at each call, so that a fetch that is replaced later, as test tools do, is the one that is used.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    runtime: resolveRuntime(options.runtime),
  };
}

function resolveCache(cache: InventoryManagerOptions['cache']): CacheSettings {
  if (cache?.store !== undefined && cache.principal === undefined)
    refuse('cache.principal', 'must name the user when there is a store, which outlives the token');
  return {
    ttlMs: checkNumber(cache?.ttlMs ?? 30_000, 'cache.ttlMs', 0),
    maxEntries: checkNumber(cache?.maxEntries ?? 1000, 'cache.maxEntries', 1),
    staleIfErrorMs: checkNumber(cache?.staleIfErrorMs ?? 0, 'cache.staleIfErrorMs', 0),
    principal: cache?.principal,
    store: cache?.store,
  };
}

function resolveRetry(retry: InventoryManagerOptions['retry']): RetryPolicy {
  return {
    maxAttempts: checkNumber(retry?.maxAttempts ?? 4, 'retry.maxAttempts', 1),
    baseDelayMs: checkNumber(retry?.baseDelayMs ?? 200, 'retry.baseDelayMs', 0),
    maxDelayMs: checkNumber(retry?.maxDelayMs ?? 5000, 'retry.maxDelayMs', 0),
  };
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
  if (url.search !== '' || url.hash !== '') return refuse('baseUrl', 'must not have a query or a fragment');
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

function checkNumber(value: number, argument: string, min: number): number {
  if (typeof value === 'number' && value >= min) return value;
  return refuse(argument, `must be a number of at least ${min}, not ${describeValue(value)}`);
}

function refuse(argument: string, rule: string): never {
  throw new ConfigurationError({ intent, argument, rule });
}
