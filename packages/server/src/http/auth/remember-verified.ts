import type { Caller, VerifyToken } from './caller.ts';

/** A caller, and when its token is good. */
export interface Verified {
  readonly caller: Caller;
  /** Earlier than this it is refused; a test may set the clock back. */
  readonly startsAtMs: number;
  readonly expiresAtMs: number;
}

const maxRemembered = 1_000;

/**
 * Checks each token's signature once: it costs more than the rest of a request. A remembered token is good until it
 * expires; the oldest are forgotten first. Only tokens that passed are remembered, so that every one that is refused
 * takes the whole way each time, and a quick answer tells nothing but that the very same token was good before.
 */
export function rememberVerified(
  verify: (token: string) => Promise<Verified>,
  clock: () => number,
): VerifyToken {
  const remembered = new Map<string, Verified>();

  return async (token) => {
    const known = remembered.get(token);
    if (known && isGood(known, clock())) return known.caller;
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

const isGood = ({ startsAtMs, expiresAtMs }: Verified, nowMs: number) =>
  startsAtMs <= nowMs && nowMs < expiresAtMs;
