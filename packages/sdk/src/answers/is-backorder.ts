import { type FieldTypes, hasFields } from './has-fields.ts';
import type { Backorder } from './open-answers.ts';

const essentials = {
  id: 'string',
  product_id: 'string',
  state: 'string',
  quantity: 'number',
} as const satisfies FieldTypes & Partial<Record<keyof Backorder, string>>;

/** Whether an answer holds a backorder, as far as a program must be able to rely on it. */
export function isBackorder(body: unknown): body is Backorder {
  return hasFields(body, essentials);
}
