import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when more pieces would be released or sold than the reservation holds (HTTP 422 `release-exceeds-reservation`). The
 * server never clamps, so a second release of the same pieces shows here.
 */
export class ReleaseExceedsReservationError extends BusinessRuleError<'release-exceeds-reservation'> {
  static override readonly code = 'release-exceeds-reservation';
}
