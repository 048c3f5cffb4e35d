/** Names of fields with the `typeof` that each must have. */
export type FieldTypes = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>;

/** Whether a value read from JSON is an object that has these fields. */
export function hasFields(value: unknown, fields: FieldTypes): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  for (const name in fields) {
    if (typeof Reflect.get(value, name) !== fields[name]) return false;
  }
  return true;
}
