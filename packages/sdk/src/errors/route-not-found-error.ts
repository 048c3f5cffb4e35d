import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the server has no such path (HTTP 404 `route-not-found`): most often `baseUrl` lacks the base path, such as
 * `/api`.
 */
export class RouteNotFoundError extends ProblemError<'route-not-found'> {
  static override readonly code = 'route-not-found';
}
