import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when one change would move more pieces than the server's policy allows (HTTP 422 `max-single-adjustment`).
 */
export class MaxSingleAdjustmentError extends BusinessRuleError<'max-single-adjustment'> {
  static override readonly code = 'max-single-adjustment';
}
