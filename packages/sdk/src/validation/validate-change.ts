import type { FieldError } from '@onhand/spec';
import { describeIssues, inventoryUpdateSchema } from '@onhand/spec/changes';

/**
 * Holds a change against the bounds of the API without sending it: which fields are wrong and why, in the words that the
 * server would use (400 `invalid-request`); an empty list when all are right. What the present state forbids, only the server
 * can tell.
 *
 * @example
 * const errors = validateChange({ operation: 'increment', stock: Number(input.value) });
 * if (errors.length === 0) await inventory.update('prod_789', change);
 */
export function validateChange(change: unknown): FieldError[] {
  const { error } = inventoryUpdateSchema.safeParse(change);
  return error === undefined ? [] : describeIssues(error.issues, change);
}
