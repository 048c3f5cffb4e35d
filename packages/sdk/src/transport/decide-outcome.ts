import type { InventoryErrorCode, Outcome } from '../errors/inventory-error.ts';

/** What one failed answer is judged by. */
export interface FailedAnswer {
  readonly status: number;
  /** The code, when the answer is a problem of the API. */
  readonly code: InventoryErrorCode | undefined;
}

/**
 * Whether a write that was answered in this way can have taken effect. Only what the server decided before it would apply
 * anything is certain: a 4xx, and the problem `overloaded`, which says that nothing was done. 408 comes from a proxy that
 * gave up waiting, and `idempotency-in-progress` means that the change is being made just now.
 */
export function decideOutcome({ status, code }: FailedAnswer): Outcome {
  if (code === 'overloaded') return 'not-applied';
  if (code === 'idempotency-in-progress' || status === 408) return 'unknown';
  return status >= 400 && status < 500 ? 'not-applied' : 'unknown';
}
