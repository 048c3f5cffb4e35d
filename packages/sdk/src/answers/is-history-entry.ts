import { type FieldTypes, hasFields } from './has-fields.ts';
import type { HistoryEntry } from './open-answers.ts';

const essentials = {
  id: 'string',
  seq: 'number',
  version: 'number',
  product_id: 'string',
  timestamp: 'string',
  kind: 'string',
  operation: 'string',
  quantity: 'number',
  new_stock: 'number',
  adjustment: 'number',
  new_reserved: 'number',
  reserved_adjustment: 'number',
} as const satisfies FieldTypes & Partial<Record<keyof HistoryEntry, string>>;

/** Whether an answer holds a history entry, as far as a program must be able to rely on it. */
export function isHistoryEntry(body: unknown): body is HistoryEntry {
  return hasFields(body, essentials);
}
