import { type FailureContext, InventoryError } from './inventory-error.ts';
import type { UnknownProblem } from './unknown-problem.ts';

/** What is known about an answer that the inventory API does not give. */
export interface UnexpectedResponseDetails extends FailureContext {
  readonly status: number;
  readonly reason: string;
  readonly advice: string;
  /** Whether asking again can help. */
  readonly retryable: boolean;
  readonly requestId?: string | undefined;
  readonly problem?: UnknownProblem | undefined;
  readonly retryAfterMs?: number | undefined;
}

/**
 * Thrown for an answer that is not one of the inventory API: a page of a proxy, a redirect (never followed, for the token
 * would go with it), or a problem whose `code` this version does not know. Look at `status` and `problem`.
 */
export class UnexpectedResponseError extends InventoryError {
  static readonly code = 'unexpected-response';
  override readonly name = 'UnexpectedResponseError';
  readonly code = 'unexpected-response';
  readonly retryable: boolean;
  declare readonly status: number;

  constructor(details: UnexpectedResponseDetails) {
    super(details);
    this.retryable = details.retryable;
  }
}
