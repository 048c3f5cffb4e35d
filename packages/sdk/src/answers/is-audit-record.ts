import { type FieldTypes, hasFields } from './has-fields.ts';
import type { AuditRecord } from './open-answers.ts';

const essentials = {
  id: 'string',
  seq: 'number',
  at: 'string',
  request_id: 'string',
  action: 'string',
  outcome: 'string',
  status: 'number',
  prev_hash: 'string',
  hash: 'string',
} as const satisfies FieldTypes & Partial<Record<keyof AuditRecord, string>>;

/** Whether an answer holds an audit record, as far as a program must be able to rely on it. */
export function isAuditRecord(body: unknown): body is AuditRecord {
  return hasFields(body, essentials);
}
