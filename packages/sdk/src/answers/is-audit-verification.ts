import { type FieldTypes, hasFields } from './has-fields.ts';
import type { AuditVerification } from './open-answers.ts';

const essentials = {
  valid: 'boolean',
  count: 'number',
  head_hash: 'string',
} as const satisfies FieldTypes & Partial<Record<keyof AuditVerification, string>>;

/** Whether an answer tells if the audit records hold. */
export function isAuditVerification(body: unknown): body is AuditVerification {
  return hasFields(body, essentials);
}
