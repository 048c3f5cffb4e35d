import { type FieldTypes, hasFields } from './has-fields.ts';
import { isInventory } from './is-inventory.ts';
import type { InventoryUpdateResult } from './open-answers.ts';

const essentials = {
  previous_stock: 'number',
  adjustment: 'number',
  operation: 'string',
  inventory_history_id: 'string',
  previous_reserved: 'number',
  reserved_adjustment: 'number',
} as const satisfies FieldTypes & Partial<Record<keyof InventoryUpdateResult, string>>;

/** Whether an answer holds the result of a change, as far as a program must be able to rely on it. */
export function isUpdateResult(body: unknown): body is InventoryUpdateResult {
  return isInventory(body) && hasFields(body, essentials);
}
