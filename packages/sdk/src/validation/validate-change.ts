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
  if (isPlainlyRight(change)) return [];
  const { error } = inventoryUpdateSchema.safeParse(change);
  return error === undefined ? [] : describeIssues(error.issues, change);
}

/** Every field that a change may have. */
const fields: Readonly<Record<string, FieldSchema>> = inventoryUpdateSchema.shape;

interface FieldSchema {
  safeParse(value: unknown): { readonly success: boolean };
}

/**
 * Whether each field that is there is right. None depends on another, and few of the many are there, so that this costs a
 * fraction of holding a change against the whole schema, which is needed only to say what is wrong.
 */
function isPlainlyRight(change: unknown): boolean {
  const given: object = Object(change);
  const isRight = ([name, value]: [string, unknown]) =>
    Object.hasOwn(fields, name) && fields[name]?.safeParse(value).success;
  return 'stock' in given && Object.entries(given).every(isRight);
}
