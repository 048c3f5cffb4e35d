import type { Caller, VerifyToken } from './caller.ts';

/** A caller, and when its token stops being good. */
export interface Verified {
  readonly caller: Caller;
  readonly expiresAtMs: number;
}

const maxRemembered = 1_000;

/**
 * Checks each token's signature once: it costs more than the rest of a request. A remembered token is good until it
 * expires; the oldest are forgotten first. Only tokens that passed are remembered.
 */
export function rememberVerified(
  verify: (token: string) => Promise<Verified>,
  clock: () => number,
): VerifyToken {
  const remembered = new Map<string, Verified>();

  return async (token) => {
    const known = remembered.get(token);
    if (known && known.expiresAtMs > clock()) return known.caller;
    remembered.delete(token);
    const verified = await verify(token);
    if (remembered.size >= maxRemembered) {
      const [oldest] = remembered.keys();
      if (oldest !== undefined) remembered.delete(oldest);
    }
    remembered.set(token, verified);
    return verified.caller;
  };
}
