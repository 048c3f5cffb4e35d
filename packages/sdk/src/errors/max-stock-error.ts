import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when the change would bring the stock above 1,000,000 pieces (HTTP 422 `max-stock`).
 */
export class MaxStockError extends BusinessRuleError<'max-stock'> {
  static override readonly code = 'max-stock';
}
