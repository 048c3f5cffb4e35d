import { type FieldTypes, hasFields } from './has-fields.ts';
import { isUpdateResult } from './is-update-result.ts';
import type { BatchUpdateResult } from './open-answers.ts';

const essentials = {
  mode: 'string',
  total: 'number',
  summary: 'object',
  successful: [{ index: 'number', product_id: 'string', result: isUpdateResult }],
  failed: [{ index: 'number', status: 'number', error: isProblem }],
  skipped: [{ index: 'number' }],
} as const satisfies FieldTypes & Partial<Record<keyof BatchUpdateResult, unknown>>;

/** Whether an answer tells what became of each item of a batch. */
export function isBatchResult(body: unknown): body is BatchUpdateResult {
  return hasFields(body, essentials) && isComplete(body);
}

/** Every item is in exactly one of the lists, as far as their lengths tell. */
function isComplete({ total, successful, failed, skipped }: Record<string, unknown>): boolean {
  const lists = [successful, failed, skipped].flat();
  return lists.length === total;
}

function isProblem(value: unknown): boolean {
  return hasFields(value, { code: 'string', detail: 'string' });
}
