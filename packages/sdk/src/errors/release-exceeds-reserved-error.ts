import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when more pieces would be released or sold than are reserved (HTTP 422 `release-exceeds-reserved`). The server
 * never clamps, so a second release of the same pieces shows here.
 */
export class ReleaseExceedsReservedError extends BusinessRuleError<'release-exceeds-reserved'> {
  static override readonly code = 'release-exceeds-reserved';
}
