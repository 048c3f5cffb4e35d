import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the token is missing, malformed, expired or not trusted (HTTP 401 `unauthorized`).
 *
 * The call may be made again once `accessToken` gives another token.
 */
export class UnauthorizedError extends ProblemError<'unauthorized'> {
  static override readonly code = 'unauthorized';
}
