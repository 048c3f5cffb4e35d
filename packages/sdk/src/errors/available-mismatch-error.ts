import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when `available` would not become what the change asserted (HTTP 422 `available-mismatch`).
 */
export class AvailableMismatchError extends BusinessRuleError<'available-mismatch'> {
  static override readonly code = 'available-mismatch';
}
