import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when the product has had all the manual adjustments that the server's policy allows on one UTC day (HTTP 422
 * `max-daily-adjustments`). Reservations and sales do not count.
 */
export class MaxDailyAdjustmentsError extends BusinessRuleError<'max-daily-adjustments'> {
  static override readonly code = 'max-daily-adjustments';
}
