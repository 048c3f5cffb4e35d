import { type Problem, type ProblemCode, problemKinds } from '@onhand/spec';
import { type FieldTypes, hasFields } from '../answers/has-fields.ts';
import { isUpdateResult } from '../answers/is-update-result.ts';

const common: FieldTypes = { detail: 'string', code: 'string', request_id: 'string' };

/** What a class reads from its problem, so that it never holds `undefined` where its type says a number. */
const essentials: { readonly [Code in ProblemCode]?: FieldTypes } = {
  forbidden: { required_permission: 'string' },
  'version-mismatch': { current_version: 'number' },
  'reservation-not-active': { state: 'string' },
  'batch-refused': { errors: 'object' },
  'quota-exceeded': { quota: 'string', limit: 'number', retry_after_seconds: 'number' },
  'insufficient-stock': { available: 'number', requested: 'number' },
  'adjustment-already-processed': {
    inventory_history_id: 'string',
    payload_matches: 'boolean',
    original: 'object',
  },
};

/**
 * The body as a problem of the API, if it is one: with a `code` that this version knows, sent with the status that belongs
 * to it, and whole.
 */
export function recognizeProblem(status: number, body: unknown): Problem | undefined {
  return isProblem(body) && problemKinds[body.code].status === status ? body : undefined;
}

function isProblem(body: unknown): body is Problem {
  if (!hasFields(body, common)) return false;
  const { code } = body;
  if (!isProblemCode(code) || !hasFields(body, essentials[code] ?? {})) return false;
  return code !== 'adjustment-already-processed' || isUpdateResult(body.original);
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problemKinds, code);
}
