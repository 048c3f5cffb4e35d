import type { Role } from '@onhand/spec';
import { SignJWT } from 'jose';
import { developmentSecret, encodeSecret } from './secret.ts';

export interface TokenRequest {
  readonly role: Role;
  /** The subject; `<role>_user` unless given. */
  readonly sub?: string;
  /** How long it is good, in seconds; 8 hours unless given. */
  readonly expiresInSeconds?: number;
  /** The namespace that requests with it are for; none unless given. */
  readonly namespace?: string;
  /** The claim `iss`, for a server that expects an `issuer`; none unless given. */
  readonly issuer?: string;
  /** The claim `aud`, for a server that expects an `audience`; none unless given. */
  readonly audience?: string;
  /** The server's secret; the development secret unless given. */
  readonly secret?: string;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
}

/**
 * Makes a bearer token that a server with the same secret accepts (JWT, HS256).
 *
 * @throws TypeError when the secret has fewer than 32 bytes, or is a public key.
 * @example
 * const token = await signToken({ role: 'sales', sub: 'alice' });
 */
export async function signToken(request: TokenRequest): Promise<string> {
  const { role, sub = `${role}_user`, expiresInSeconds = 8 * 60 * 60, secret = developmentSecret } = request;
  const issuedAt = Math.floor((request.clock ?? Date.now)() / 1000);
  const { namespace, issuer, audience } = request;
  const claims = {
    role,
    ...(namespace !== undefined && { namespace }),
    ...(issuer !== undefined && { iss: issuer }),
    ...(audience !== undefined && { aud: audience }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(sub)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + expiresInSeconds)
    .sign(encodeSecret(secret));
}
