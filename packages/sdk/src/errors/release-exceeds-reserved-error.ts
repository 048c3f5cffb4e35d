import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when more pieces would be released or sold than are reserved (HTTP 422 `release-exceeds-reserved`). The server
 * never clamps, so a second release of the same pieces shows here.
 */
export class ReleaseExceedsReservedError extends ProblemError<'release-exceeds-reserved'> {
  static readonly code = 'release-exceeds-reserved';
  override readonly name = 'ReleaseExceedsReservedError';
  readonly code = 'release-exceeds-reserved';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'release-exceeds-reserved'>) {
    super(details, { advice: 'Check whether they were released or sold before.' });
  }
}
