import { ProblemError } from './problem-error.ts';

/**
 * Thrown when the server did not take the body for JSON (HTTP 415 `unsupported-media-type`). The SDK always declares JSON,
 * so something between it and the server changed that.
 */
export class UnsupportedMediaTypeError extends ProblemError<'unsupported-media-type'> {
  static override readonly code = 'unsupported-media-type';
}
