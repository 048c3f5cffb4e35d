import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the body is larger than 1 MiB (HTTP 413 `payload-too-large`).
 */
export class PayloadTooLargeError extends ProblemError<'payload-too-large'> {
  static override readonly code = 'payload-too-large';
}
