import { type ProblemCode, problemKinds } from '@onhand/spec';
import type { Answer } from '../client/answer.ts';
import { BrokenPromise } from './broken-promise.ts';
import { hintAtServerError } from './expect-status.ts';

/**
 * Expects a refusal with this code and its status, and returns its members.
 *
 * It does not look at the other members or the media type: those are promises of their own, and one fault
 * should not break fifty checks.
 */
export function expectProblem(answer: Answer, code: ProblemCode): Record<string, unknown> {
  const { status } = problemKinds[code];
  const problem: Record<string, unknown> =
    typeof answer.body === 'object' && answer.body !== null ? { ...answer.body } : {};
  if (answer.status === status && problem.code === code) return problem;
  const got = problem.code === undefined ? '' : ` ${JSON.stringify(problem.code)}`;
  throw new BrokenPromise(
    `Expected ${answer.request} to be refused with ${status} "${code}", got ${answer.status}${got}${hintAtServerError(answer)}.`,
  );
}
