import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when more pieces would be released or sold than the reservation holds (HTTP 422 `release-exceeds-reservation`). The
 * server never clamps, so a second release of the same pieces shows here.
 */
export class ReleaseExceedsReservationError extends ProblemError<'release-exceeds-reservation'> {
  static readonly code = 'release-exceeds-reservation';
  override readonly name = 'ReleaseExceedsReservationError';
  readonly code = 'release-exceeds-reservation';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'release-exceeds-reservation'>) {
    super(details, { advice: 'Check whether they were released or sold before.' });
  }
}
