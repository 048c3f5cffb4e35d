import type { Problem, ProblemCode } from '@onhand/spec';
import type { FieldTypes } from '../answers/has-fields.ts';
import { type FailureContext, InventoryError } from './inventory-error.ts';

/** The problem document that has this code. */
export type ProblemOf<Code extends ProblemCode, Candidate = Problem> = Candidate extends { code: infer Known }
  ? Extract<Code, Known> extends never
    ? never
    : Candidate
  : never;

/** What is known when the API answers with a problem. */
export interface ProblemErrorDetails<Code extends ProblemCode = ProblemCode> extends FailureContext {
  readonly problem: ProblemOf<Code>;
  readonly retryAfterMs?: number | undefined;
}

/** What a class says that depends on the problem: what to do, and why when it can say it better than the server. */
interface Words {
  readonly reason?: string;
  readonly advice?: string;
}

/** What the errors that the API answers with have in common. */
export abstract class ProblemError<Code extends ProblemCode = ProblemCode> extends InventoryError {
  static override readonly family: string = 'problem';
  /** The HTTP status that belongs to the code; the code with another one is not of the API. */
  static readonly status: number;
  /** What to do about it, where that is always the same. */
  static readonly advice: string;
  /** Members that the class relies on, so that it never gives out `undefined` where its type says a number. */
  static readonly essentials: FieldTypes = {};

  declare readonly code: Code;
  declare readonly status: number;
  declare readonly requestId: string;
  declare readonly problem: ProblemOf<Code>;

  constructor(details: ProblemErrorDetails<Code>, words: Words = {}) {
    const { status, request_id: requestId, detail } = details.problem;
    super({
      ...details,
      status,
      requestId,
      reason: words.reason ?? detail.replace(/\.$/, ''),
      advice: words.advice ?? new.target.advice,
    });
  }
}
