import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the body is larger than 1 MiB (HTTP 413 `payload-too-large`).
 */
export class PayloadTooLargeError extends ProblemError<'payload-too-large'> {
  static readonly code = 'payload-too-large';
  override readonly name = 'PayloadTooLargeError';
  readonly code = 'payload-too-large';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'payload-too-large'>) {
    super(details, { advice: 'Send less, for instance in metadata.' });
  }
}
