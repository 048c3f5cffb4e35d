import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when fewer pieces are available than were asked for (HTTP 422 `insufficient-stock`).
 *
 * Ask for fewer, or wait for a restock; the same call fails again until then.
 */
export class InsufficientStockError extends ProblemError<'insufficient-stock'> {
  static readonly code = 'insufficient-stock';
  override readonly name = 'InsufficientStockError';
  readonly code = 'insufficient-stock';
  readonly retryable = false;
  /** Pieces that could be promised when the server refused. */
  readonly available: number;
  /** Pieces that were asked for. */
  readonly requested: number;

  constructor(details: ProblemErrorDetails<'insufficient-stock'>) {
    const { available, requested } = details.problem;
    super(details, {
      reason: `${requested} requested, ${available} available`,
      advice: 'Ask for fewer, or wait for a restock.',
    });
    this.available = available;
    this.requested = requested;
  }
}
