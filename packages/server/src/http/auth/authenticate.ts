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

function unauthorized(): HttpProblem {
  return HttpProblem.of('unauthorized', {
    detail: 'Missing or invalid Authorization header.',
    headers: { 'www-authenticate': 'Bearer' },
  });
}
