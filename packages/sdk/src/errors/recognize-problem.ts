import type { Problem, ProblemCode } from '@onhand/spec';
import { type FieldTypes, hasFields } from '../answers/has-fields.ts';
import { problemErrors } from './problem-errors.ts';

const members: FieldTypes = { detail: 'string', code: 'string', request_id: 'string' };

/**
 * The body as a problem of the API, if it is one: with a `code` that this version knows, sent with the status that belongs
 * to it, and whole.
 */
export function recognizeProblem(status: number, body: unknown): Problem | undefined {
  return isProblem(body, status) ? body : undefined;
}

function isProblem(body: unknown, status: number): body is Problem {
  if (!hasFields(body, members) || !isProblemCode(body.code)) return false;
  const known = problemErrors[body.code];
  return known.status === status && hasFields(body, known.essentials);
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problemErrors, code);
}
