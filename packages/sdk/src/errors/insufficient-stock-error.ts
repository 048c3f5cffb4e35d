import type { FieldTypes } from '../answers/has-fields.ts';
import { BusinessRuleError } from './business-rule-error.ts';
import type { ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when fewer pieces are available than were asked for (HTTP 422 `insufficient-stock`).
 *
 * Ask for fewer, or wait for a restock; the same call fails again until then.
 */
export class InsufficientStockError extends BusinessRuleError<'insufficient-stock'> {
  static override readonly code = 'insufficient-stock';
  static override readonly essentials: FieldTypes = { available: 'number', requested: 'number' };

  constructor(details: ProblemErrorDetails<'insufficient-stock'>) {
    const { available, requested } = details.problem;
    super(details, {
      reason: `${requested} requested, ${available} available`,
      advice: 'Ask for fewer, or wait for a restock.',
    });
  }

  /** Pieces that could be promised when the server refused. */
  get available(): number {
    return this.problem.available;
  }

  /** Pieces that were asked for. */
  get requested(): number {
    return this.problem.requested;
  }
}
