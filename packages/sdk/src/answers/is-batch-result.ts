import type { BatchUpdateResult } from '@onhand/spec';
import { type FieldTypes, hasFields } from './has-fields.ts';
import { isListOf } from './is-list-of.ts';
import { isUpdateResult } from './is-update-result.ts';

const essentials = {
  mode: 'string',
  total: 'number',
  summary: 'object',
} as const satisfies FieldTypes & Partial<Record<keyof BatchUpdateResult, string>>;

type Item<List extends 'successful' | 'failed' | 'skipped'> = BatchUpdateResult[List][number];

const isSuccessful = isListOf(
  (item): item is Item<'successful'> =>
    hasFields(item, { index: 'number', product_id: 'string' }) && isUpdateResult(item.result),
);
const isFailed = isListOf(
  (item): item is Item<'failed'> =>
    hasFields(item, { index: 'number', status: 'number' }) &&
    hasFields(item.error, { code: 'string', detail: 'string' }),
);
const isSkipped = isListOf((item): item is Item<'skipped'> => hasFields(item, { index: 'number' }));

/** Whether an answer tells what became of each item of a batch. */
export function isBatchResult(body: unknown): body is BatchUpdateResult {
  if (!hasFields(body, essentials)) return false;
  const { total, successful, failed, skipped } = body;
  return (
    isSuccessful(successful) &&
    isFailed(failed) &&
    isSkipped(skipped) &&
    successful.length + failed.length + skipped.length === total
  );
}
