import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when the change would leave less stock than is promised (HTTP 422 `below-reserved`).
 *
 * The same call fails again until pieces are released or received.
 */
export class BelowReservedError extends BusinessRuleError<'below-reserved'> {
  static override readonly code = 'below-reserved';
}
