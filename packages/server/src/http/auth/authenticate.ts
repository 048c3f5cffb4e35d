import { HttpProblem } from '../http-problem.ts';
import type { PlainRequest } from '../plain-request.ts';
import type { Caller, VerifyToken } from './caller.ts';

/** `Bearer` and a token68 (RFC 6750, section 2.1); the scheme's case does not matter. */
const credentials = /^bearer +([A-Za-z0-9\-._~+/:]+=*)$/i;

/**
 * The caller of a request. Throws the same 401 whatever is wrong with the token, so that nothing can be learnt from it:
 * one sentence, one header, and one place that writes them. Only what is no token at all is answered without asking
 * `verify`, and whoever sent it sees that as well as the server does.
 */
export async function authenticate(request: PlainRequest, verify: VerifyToken): Promise<Caller> {
  const token = credentials.exec(request.header('authorization') ?? '')?.[1];
  if (token === undefined) throw unauthorized();
  try {
    return await verify(token);
  } catch {
    throw unauthorized();
  }
}

/**
 * The caller of a stream: by its token or, where a browser can send none, by a ticket that was given for one. A token that has
 * expired since takes its tickets with it.
 */
export async function authenticateStream(
  request: PlainRequest,
  verify: VerifyToken,
  {
    redeem,
    clock,
  }: { readonly redeem: (ticket: string) => Caller | undefined; readonly clock: () => number },
): Promise<Caller> {
  const ticket = readTicket(request);
  if (ticket === null || request.header('authorization') !== null) return authenticate(request, verify);
  const caller = redeem(ticket);
  if (caller !== undefined && (caller.expiresAtMs ?? Number.POSITIVE_INFINITY) > clock()) return caller;
  throw unauthorized('The ticket is unknown, used up or expired.');
}

/** The ticket in an address, if there is one. */
export function readTicket({ search }: PlainRequest): string | null {
  return search.includes('ticket=') ? new URLSearchParams(search).get('ticket') : null;
}

function unauthorized(detail = 'Missing or invalid Authorization header.'): HttpProblem {
  return HttpProblem.of('unauthorized', {
    detail,
    headers: { 'www-authenticate': 'Bearer' },
  });
}
