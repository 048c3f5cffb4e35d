import type { ProblemCode } from '@onhand/spec';
import type { InventoryError } from './inventory-error.ts';
import { ProblemError } from './problem-error.ts';

/**
 * What the errors have in common where another change is in the way (HTTP 409, 412 and one 422): it came first, is being
 * made just now, has the id or the key already, or has brought to an end what was to be changed.
 */
export abstract class InventoryConflictError<
  Code extends ProblemCode = ProblemCode,
> extends ProblemError<Code> {
  /** Whether an error is one of these. */
  static override covers(error: InventoryError): boolean {
    const { code, status } = error;
    return (
      ProblemError.covers(error) && (status === 409 || status === 412 || code === 'idempotency-key-reused')
    );
  }
}
