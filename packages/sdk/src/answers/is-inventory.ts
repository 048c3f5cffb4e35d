import type { Inventory } from '@onhand/spec';
import { type FieldTypes, hasFields } from './has-fields.ts';

const essentials = {
  id: 'string',
  stock: 'number',
  available: 'number',
  reserved: 'number',
  backordered: 'number',
  backorder_allowed: 'boolean',
  version: 'number',
  updated_at: 'string',
} as const satisfies FieldTypes & Partial<Record<keyof Inventory, string>>;

/** Whether an answer holds an inventory, as far as a program must be able to rely on it. */
export function isInventory(body: unknown): body is Inventory {
  return hasFields(body, essentials);
}
