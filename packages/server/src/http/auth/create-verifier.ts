import { createRemoteJWKSet, type JWTVerifyOptions, type JWTVerifyResult, jwtVerify } from 'jose';
import type { Caller, VerifyToken } from './caller.ts';
import { rememberVerified } from './remember-verified.ts';
import { encodeSecret } from './secret.ts';

/** The claims that the API acts on. */
export interface Claims {
  readonly sub: string;
  readonly role: string;
  /** The session that the token was issued in; written into the audit record. */
  readonly sid?: string;
}

/**
 * How bearer tokens are checked: with a shared secret (HS256), with the keys behind a JWKS URL (asymmetric algorithms
 * only), or by a function of yours that returns the claims and throws for a token that is not to be trusted.
 */
export type AuthOptions =
  | { readonly secret: string }
  | { readonly jwksUrl: string }
  | { readonly verify: (token: string) => Claims | Promise<Claims> };

/** A key of one kind must never check a signature of the other, so the algorithms are named. */
const asymmetricAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];

/** @throws TypeError when the secret is shorter than HS256 allows. */
export function createVerifier(auth: AuthOptions, clock: () => number): VerifyToken {
  if ('verify' in auth) return async (token) => toCaller(await auth.verify(token));

  const options = (): JWTVerifyOptions => ({
    requiredClaims: ['sub', 'role', 'exp'],
    currentDate: new Date(clock()),
  });
  if ('secret' in auth) {
    const key = encodeSecret(auth.secret);
    return rememberVerified(
      async (token) => jwtVerify(token, key, { ...options(), algorithms: ['HS256'] }).then(read),
      clock,
    );
  }
  const keys = createRemoteJWKSet(new URL(auth.jwksUrl));
  return rememberVerified(
    async (token) => jwtVerify(token, keys, { ...options(), algorithms: asymmetricAlgorithms }).then(read),
    clock,
  );
}

function read({ payload }: JWTVerifyResult) {
  return { caller: toCaller(payload), expiresAtMs: Number(payload.exp) * 1000 };
}

function toCaller(claims: { sub?: unknown; role?: unknown; sid?: unknown }): Caller {
  const { sub, role, sid } = claims;
  if (typeof sub !== 'string' || sub === '')
    throw new TypeError('The claim "sub" must be a string that is not empty.');
  if (typeof role !== 'string') throw new TypeError('The claim "role" must be a string.');
  return { subject: sub, role, sessionId: typeof sid === 'string' ? sid : null };
}
