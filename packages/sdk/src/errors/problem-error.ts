import type { Problem, ProblemCode } from '@onhand/spec';
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

/** The words that a class adds: what to do, and why when it can say it better than the server's `detail`. */
interface Words {
  readonly reason?: string;
  readonly advice: string;
}

/** What the errors that the API answers with have in common. */
export abstract class ProblemError<Code extends ProblemCode> extends InventoryError {
  abstract override readonly code: Code;
  declare readonly status: number;
  declare readonly requestId: string;
  declare readonly problem: ProblemOf<Code>;

  constructor(details: ProblemErrorDetails<Code>, { reason, advice }: Words) {
    const { status, request_id: requestId, detail } = details.problem;
    super({ ...details, status, requestId, reason: reason ?? detail.replace(/\.$/, ''), advice });
  }
}
