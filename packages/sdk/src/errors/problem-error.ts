import type { Problem, ProblemCode } from '@onhand/spec';
import { type FailureContext, InventoryError } from './inventory-error.ts';
import { problemRules } from './problem-rules.ts';
import { toAdvice } from './to-advice.ts';

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

/**
 * What the errors that the API answers with have in common. One is an instance of the class that has its code, which may be in
 * another copy of this package or in none that was loaded: its fields are taken from the problem.
 */
export class ProblemError<Code extends ProblemCode = ProblemCode> extends InventoryError {
  declare readonly code: Code;
  declare readonly status: number;
  declare readonly requestId: string;
  declare readonly problem: ProblemOf<Code>;

  constructor(details: ProblemErrorDetails<Code>) {
    const { problem, retryAfterMs } = details;
    const { status, request_id: requestId, detail, code } = problem;
    const { reason, advice, essentials } = problemRules[code];
    const fill = (words: string) =>
      words.replace(/\{(\w+)\}/g, (_, name: string) => String(Reflect.get(problem, name)));
    super({
      ...details,
      code,
      status,
      requestId,
      reason: reason === undefined ? detail.replace(/\.$/, '') : fill(reason),
      advice: toAdvice(retryAfterMs) ?? fill(advice),
    });
    // Not enumerable, for they are in the problem already.
    for (const name in essentials) {
      Object.defineProperty(this, toFieldName(name), { value: Reflect.get(problem, name) });
    }
  }

  /** Whether an error is one that the API answered with. */
  static override covers({ code, problem }: InventoryError): boolean {
    return problem !== undefined && code !== 'unexpected-response';
  }
}

/** The name of a field here that is a member of a problem: `current_version` is `currentVersion`. */
function toFieldName(member: string): string {
  return member.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
