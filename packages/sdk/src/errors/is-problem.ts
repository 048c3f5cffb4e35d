import type { Problem, ProblemCode } from '@onhand/spec';
import { type FieldTypes, hasFields } from '../answers/has-fields.ts';
import { problemRules } from './problem-rules.ts';

const members: FieldTypes = { detail: 'string', code: 'string', request_id: 'string' };

/** Whether a body is a problem of the API: with a `code` that this version knows, sent with its status, and whole. */
export function isProblem(body: unknown, status: number): body is Problem {
  if (!hasFields(body, members) || !isProblemCode(body.code)) return false;
  const { status: known, essentials = {} } = problemRules[body.code];
  return status === known && hasFields(body, essentials);
}

/** Whether a value is one of the codes that this version knows. */
export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problemRules, code);
}
