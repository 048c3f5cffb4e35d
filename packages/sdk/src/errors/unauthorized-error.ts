import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the token is missing, malformed, expired or not trusted (HTTP 401 `unauthorized`).
 *
 * The call may be made again once `accessToken` gives another token.
 */
export class UnauthorizedError extends ProblemError<'unauthorized'> {
  static readonly code = 'unauthorized';
  override readonly name = 'UnauthorizedError';
  readonly code = 'unauthorized';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'unauthorized'>) {
    super(details, { advice: 'Give a valid accessToken.' });
  }
}
