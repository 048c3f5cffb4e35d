import type { ProblemCode } from '@onhand/spec';
import { ProblemError } from './problem-error.ts';

/**
 * What the errors have in common where another change is in the way (HTTP 409, 412 and one 422): it came first, is being
 * made just now, has the id or the key already, or has brought to an end what was to be changed.
 */
export abstract class InventoryConflictError<
  Code extends ProblemCode = ProblemCode,
> extends ProblemError<Code> {
  static override readonly family: string = 'conflict';
  static override readonly status: number = 409;
}
