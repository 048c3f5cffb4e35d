import type { ProblemCode } from '@onhand/spec';
import { ProblemError } from './problem-error.ts';

/**
 * What the errors have in common that a rule about the counts is the reason for (HTTP 422): the request is well-formed, and
 * what it asks for is impossible in the present state. Nothing was changed, and asking again unchanged cannot help until
 * something else has changed.
 */
export abstract class BusinessRuleError<Code extends ProblemCode = ProblemCode> extends ProblemError<Code> {
  static override readonly family: string = 'business-rule';
  static override readonly status: number = 422;
}
