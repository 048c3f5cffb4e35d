import type { Answer } from '../client/answer.ts';
import { describeIssue, type Issue } from '../schema/describe-issue.ts';
import { BrokenPromise } from './broken-promise.ts';
import { expectStatus } from './expect-status.ts';

/** What this needs of a schema: zod's, or any other's. */
export interface Shape<T> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/** Expects 200 with a JSON body of the documented shape, and returns it. */
export function expectShape<T>(answer: Answer, shape: Shape<T>): T {
  expectStatus(answer, 200);
  const parsed = shape.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => describeIssue(issue, answer.body));
  throw new BrokenPromise(
    `The answer to ${answer.request} does not have the documented shape: ${issues.join('; ')}.`,
  );
}
