import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the server has no such path (HTTP 404 `route-not-found`): most often `baseUrl` lacks the base path, such as
 * `/api`.
 */
export class RouteNotFoundError extends ProblemError<'route-not-found'> {
  static readonly code = 'route-not-found';
  override readonly name = 'RouteNotFoundError';
  readonly code = 'route-not-found';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'route-not-found'>) {
    super(details, { advice: 'Check baseUrl, and that the server offers this operation.' });
  }
}
