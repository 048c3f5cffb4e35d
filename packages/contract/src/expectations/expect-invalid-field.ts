import type { Answer } from '../client/answer.ts';
import { BrokenPromise } from './broken-promise.ts';
import { expectProblem } from './expect-problem.ts';

/** Expects 400 `invalid-request` with an entry of `errors` for this field or something inside it; returns the problem. */
export function expectInvalidField(answer: Answer, field: string): Record<string, unknown> {
  const problem = expectProblem(answer, 'invalid-request');
  const { errors } = problem;
  const named = Array.isArray(errors) ? errors.map((error: unknown) => fieldOf(error)) : [];
  if (named.some((name) => name === field || name?.startsWith(`${field}.`))) return problem;
  throw new BrokenPromise(
    `Expected the errors of the refusal of ${answer.request} to name "${field}", got ${JSON.stringify(errors)}.`,
  );
}

function fieldOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('field' in error)) return undefined;
  return typeof error.field === 'string' ? error.field : undefined;
}
