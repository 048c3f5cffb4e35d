import type { ProblemCode } from '@onhand/spec';
import type { InventoryError } from './inventory-error.ts';
import { ProblemError } from './problem-error.ts';

/**
 * What the errors have in common that a rule about the counts is the reason for (HTTP 422): the request is well-formed, and
 * what it asks for is impossible in the present state. Nothing was changed, and asking again unchanged cannot help until
 * something else has changed.
 */
export abstract class BusinessRuleError<Code extends ProblemCode = ProblemCode> extends ProblemError<Code> {
  /** Whether an error is one of these. */
  static override covers(error: InventoryError): boolean {
    const isOther = error.code === 'batch-refused' || error.code === 'idempotency-key-reused';
    return ProblemError.covers(error) && error.status === 422 && !isOther;
  }
}
