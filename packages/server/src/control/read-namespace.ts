import { decodeJwt } from 'jose';
import type { PlainRequest } from '../http/plain-request.ts';

/** Names the namespace of a request. */
export const namespaceHeader = 'X-Onhand-Namespace';

const headerName = namespaceHeader.toLowerCase();
const maxRemembered = 1_000;

/**
 * Reads which namespace a request is for; `undefined` is the one that requests without a name share. The claim of a token
 * is read before anybody has checked the token: a namespace keeps tests apart, it protects nothing.
 */
export function createNamespaceReader(): (request: PlainRequest) => string | undefined {
  const claims = new Map<string, string | undefined>();

  return (request) => {
    const named = request.header(headerName);
    if (named !== null) return named;
    const authorization = request.header('authorization');
    if (authorization === null) return undefined;
    if (claims.has(authorization)) return claims.get(authorization);
    const claim = readClaim(authorization);
    if (claims.size >= maxRemembered) claims.clear();
    claims.set(authorization, claim);
    return claim;
  };
}

function readClaim(authorization: string): string | undefined {
  try {
    const { namespace } = decodeJwt(authorization.slice(authorization.lastIndexOf(' ') + 1));
    return typeof namespace === 'string' ? namespace : undefined;
  } catch {
    // Not a JWT, so it makes no claims.
    return undefined;
  }
}
