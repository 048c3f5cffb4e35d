import { type FieldTypes, hasFields } from './has-fields.ts';
import type { InventoryRules } from './open-answers.ts';

const essentials = {
  policy: 'string',
  strict: 'boolean',
  admin_only: 'boolean',
  max_stock: 'number',
  max_batch_items: 'number',
  reservation_expires_in_seconds: 'object',
  idempotency_retention_seconds: 'number',
  permissions: 'object',
} as const satisfies FieldTypes & Partial<Record<keyof InventoryRules, string>>;

/** Whether an answer holds the rules of a server, as far as a program must be able to rely on it. */
export function isInventoryRules(body: unknown): body is InventoryRules {
  return hasFields(body, essentials);
}
