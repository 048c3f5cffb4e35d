import { BusinessRuleError } from './business-rule-error.ts';

/**
 * Thrown when fewer pieces are available than were asked for (HTTP 422 `insufficient-stock`).
 *
 * Ask for fewer, or wait for a restock; the same call fails again until then.
 */
export class InsufficientStockError extends BusinessRuleError<'insufficient-stock'> {
  static override readonly code = 'insufficient-stock';
  /** Pieces that could be promised when the server refused. */
  declare readonly available: number;
  /** Pieces that were asked for. */
  declare readonly requested: number;
}
