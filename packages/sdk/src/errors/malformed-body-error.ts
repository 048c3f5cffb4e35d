import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the server could not read the body as JSON (HTTP 400 `malformed-body`). The SDK always sends JSON, so
 * something between it and the server changed it.
 */
export class MalformedBodyError extends ProblemError<'malformed-body'> {
  static override readonly code = 'malformed-body';
}
