import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when the change would take pieces that are held by reservations (HTTP 422 `below-active-reservations`). Without a
 * reservation id only what is reserved for nobody in particular can be released or sold.
 */
export class BelowActiveReservationsError extends BusinessRuleError<'below-active-reservations'> {
  static override readonly code = 'below-active-reservations';
}
