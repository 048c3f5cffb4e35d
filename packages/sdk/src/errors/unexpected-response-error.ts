import { InventoryError, type InventoryErrorDetails } from './inventory-error.ts';
import type { UnknownProblem } from './unknown-problem.ts';

/** What is known about an answer that the inventory API does not give. */
export interface UnexpectedResponseDetails extends InventoryErrorDetails {
  readonly status: number;
  readonly retryable: boolean;
  readonly problem?: UnknownProblem | undefined;
}

/**
 * Thrown for an answer that is not one of the inventory API: a page of a proxy, a redirect (never followed, for the token
 * would go with it), or a problem whose `code` this version does not know. Look at `status` and `problem`.
 */
export class UnexpectedResponseError extends InventoryError {
  static override readonly code = 'unexpected-response';
  declare readonly code: 'unexpected-response';
  declare readonly status: number;

  constructor(details: UnexpectedResponseDetails) {
    super(details);
  }
}
