import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the path does not take this method (HTTP 405 `method-not-allowed`).
 */
export class MethodNotAllowedError extends ProblemError<'method-not-allowed'> {
  static readonly code = 'method-not-allowed';
  override readonly name = 'MethodNotAllowedError';
  readonly code = 'method-not-allowed';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'method-not-allowed'>) {
    super(details, { advice: 'Check baseUrl, and that the server offers this operation.' });
  }
}
