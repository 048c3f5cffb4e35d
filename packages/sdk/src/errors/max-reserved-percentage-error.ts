import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when more of the stock would be reserved than the server's policy allows (HTTP 422 `max-reserved-percentage`).
 */
export class MaxReservedPercentageError extends BusinessRuleError<'max-reserved-percentage'> {
  static override readonly code = 'max-reserved-percentage';
}
