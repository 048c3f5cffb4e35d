import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the server could not read the body as JSON (HTTP 400 `malformed-body`). The SDK always sends JSON, so
 * something between it and the server changed it.
 */
export class MalformedBodyError extends ProblemError<'malformed-body'> {
  static readonly code = 'malformed-body';
  override readonly name = 'MalformedBodyError';
  readonly code = 'malformed-body';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'malformed-body'>) {
    super(details, { advice: 'Look for a proxy that changes request bodies.' });
  }
}
