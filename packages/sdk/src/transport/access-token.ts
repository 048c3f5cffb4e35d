import { AccessTokenError } from '../errors/access-token-error.ts';
import type { FailureContext } from '../errors/inventory-error.ts';
import { toSafeCause } from '../errors/to-safe-cause.ts';

/** A bearer token, or a function that gives the present one; it is asked before every attempt. */
export type AccessToken = string | (() => string | Promise<string>);

/** Whether a value can stand in an `Authorization` header; one that cannot would be printed by the error of `fetch`. */
export function isAccessToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

/** Asks for the token of one attempt. Throws `AccessTokenError` when there is none. */
export async function resolveAccessToken(accessToken: AccessToken, failure: FailureContext): Promise<string> {
  if (typeof accessToken === 'string') return accessToken;
  const token = await askFor(accessToken, failure);
  if (isAccessToken(token)) return token;
  const reason = `accessToken() must give a bare token of visible ASCII characters, not ${describeUnusable(token)}`;
  throw new AccessTokenError({ ...failure, reason });
}

async function askFor(accessToken: () => unknown, failure: FailureContext): Promise<unknown> {
  try {
    return await accessToken();
  } catch (cause) {
    throw new AccessTokenError({ ...failure, reason: 'accessToken() failed', cause: toSafeCause(cause) });
  }
}

/** Says what is wrong without showing a token. */
function describeUnusable(token: unknown): string {
  if (typeof token !== 'string') return token === null ? 'null' : typeof token;
  if (token === '') return 'an empty string';
  return /^bearer /i.test(token)
    ? "one that begins with 'Bearer'"
    : 'a string with spaces or other characters';
}
