import { createRemoteJWKSet, type JWTVerifyOptions, type JWTVerifyResult, jwtVerify } from 'jose';
import type { Caller, VerifyToken } from './caller.ts';
import { rememberVerified, type Verified } from './remember-verified.ts';
import { encodeSecret } from './secret.ts';

/** The claims that the API acts on. */
export interface Claims {
  readonly sub: string;
  readonly role: string;
  /** The session that the token was issued in; written into the audit record. */
  readonly sid?: string;
  /** When the token ends, in seconds since the epoch: a stream that was opened with it ends then. */
  readonly exp?: number;
}

/** Who a token must be from and for, beside being signed. */
export interface ExpectedClaims {
  /** The claim `iss` must be this, or one of these; not looked at unless given. */
  readonly issuer?: string | readonly string[];
  /** The claim `aud` must name this, or one of these; not looked at unless given. */
  readonly audience?: string | readonly string[];
}

/**
 * How bearer tokens are checked: with a shared secret (HS256), with the keys behind a JWKS URL (asymmetric algorithms
 * only), or by a function of yours that returns the claims and throws for a token that is not to be trusted.
 */
export type AuthOptions =
  | ({ readonly secret: string } & ExpectedClaims)
  | ({ readonly jwksUrl: string } & ExpectedClaims)
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

/**
 * A verifier of tokens. It looks at the signature before it looks at any claim, and the two are one promise that rejects:
 * without the key nobody can learn from the answer or from its time which claim would have been wrong.
 *
 * @throws TypeError when the secret is no secret for HS256, or an expected claim is empty.
 */
export function createVerifier(auth: AuthOptions, clock: () => number): VerifyToken {
  if ('verify' in auth) return async (token) => toCaller(await auth.verify(token));

  const expected = toExpectation(auth);
  const options = (algorithms: string[]): JWTVerifyOptions => ({
    ...expected,
    algorithms,
    requiredClaims: ['sub', 'role', 'exp'],
    currentDate: new Date(clock()),
  });
  if ('secret' in auth) {
    const key = encodeSecret(auth.secret);
    return rememberVerified(async (token) => read(await jwtVerify(token, key, options(['HS256']))), clock);
  }
  const keys = createRemoteJWKSet(new URL(auth.jwksUrl));
  return rememberVerified(
    async (token) => read(await jwtVerify(token, keys, options(asymmetricAlgorithms))),
    clock,
  );
}

/** An option that names nobody would let in everybody, or nobody, and be a slip in either case. */
function toExpectation({ issuer, audience }: ExpectedClaims): Pick<JWTVerifyOptions, 'issuer' | 'audience'> {
  return {
    ...(issuer !== undefined && { issuer: toNames('issuer', issuer) }),
    ...(audience !== undefined && { audience: toNames('audience', audience) }),
  };
}

function toNames(option: string, value: string | readonly string[]): string[] {
  const names = typeof value === 'string' ? [value] : [...value];
  if (names.length > 0 && names.every((name) => name !== '')) return names;
  throw new TypeError(`The ${option} of the tokens is empty. Name one, or leave the option out.`);
}

function read({ payload }: JWTVerifyResult): Verified {
  const { exp, nbf = 0 } = payload;
  return { caller: toCaller(payload), startsAtMs: nbf * 1000, expiresAtMs: Number(exp) * 1000 };
}

function toCaller(claims: { sub?: unknown; role?: unknown; sid?: unknown; exp?: unknown }): Caller {
  const { sub, role, sid, exp } = claims;
  if (typeof sub !== 'string' || sub === '')
    throw new TypeError('The claim "sub" must be a string that is not empty.');
  if (typeof role !== 'string') throw new TypeError('The claim "role" must be a string.');
  return {
    subject: sub,
    role,
    sessionId: typeof sid === 'string' ? sid : null,
    expiresAtMs: typeof exp === 'number' ? exp * 1000 : null,
  };
}
