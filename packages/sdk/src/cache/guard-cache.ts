import type { CallLimits } from '../transport/call-limits.ts';
import { TokenSource } from '../transport/token-source.ts';
import type { TransportSettings } from '../transport/transport-settings.ts';
import { within } from '../transport/within.ts';
import type { InventoryCache } from './inventory-cache.ts';

/** What tells the cache who asks. */
export interface CacheGuard {
  /** The caller's tokens, which the cache hears of from now. */
  readonly tokens: TokenSource;
  /** Whether what is remembered is of who asks now: `true` at once, or when the token has been asked for. */
  readonly isSameUser: (limits: CallLimits) => true | Promise<boolean>;
}

/** Has the cache forget everything when another token comes, where nobody says whose the tokens are. */
export function guardCache(
  cache: InventoryCache,
  settings: Pick<TransportSettings, 'accessToken' | 'runtime' | 'timeoutMs' | 'deadlineMs'>,
  isPrincipalKnown: boolean,
): CacheGuard {
  const { accessToken, runtime } = settings;
  if (isPrincipalKnown || typeof accessToken === 'string')
    return { tokens: new TokenSource(settings), isSameUser: () => true };
  const tokens = new TokenSource(settings, (token) => cache.use(token));
  // When the token cannot be had, the request that is made instead tells why.
  const isSameUser = async ({ signal, ...limits }: CallLimits) =>
    (await within(
      tokens.ask().then(
        () => true,
        () => false,
      ),
      {
        runtime,
        signal,
        timeoutMs: Math.min(limits.timeoutMs ?? settings.timeoutMs, limits.deadlineMs ?? settings.deadlineMs),
      },
    )) === true;
  return { tokens, isSameUser };
}
