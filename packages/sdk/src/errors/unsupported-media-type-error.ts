import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the server did not take the body for JSON (HTTP 415 `unsupported-media-type`). The SDK always declares JSON,
 * so something between it and the server changed that.
 */
export class UnsupportedMediaTypeError extends ProblemError<'unsupported-media-type'> {
  static readonly code = 'unsupported-media-type';
  override readonly name = 'UnsupportedMediaTypeError';
  readonly code = 'unsupported-media-type';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'unsupported-media-type'>) {
    super(details, { advice: 'Look for a proxy that changes request headers.' });
  }
}
