import type { ConfirmationRequired } from '@onhand/spec';
import { type FieldTypes, hasFields } from './has-fields.ts';

const previewEssentials = {
  id: 'string',
  version: 'number',
  stock: 'number',
  reserved: 'number',
  available: 'number',
} as const satisfies FieldTypes & Partial<Record<keyof ConfirmationRequired['preview'], string>>;

const essentials = {
  confirmation_token: 'string',
  expires_at: 'string',
  preview: (value: unknown) => hasFields(value, previewEssentials),
} as const satisfies FieldTypes & Partial<Record<keyof ConfirmationRequired, unknown>>;

/** Whether an answer tells what a change would do, as far as somebody must be able to decide on it. */
export function isConfirmationRequired(body: unknown): body is ConfirmationRequired {
  return hasFields(body, essentials);
}
