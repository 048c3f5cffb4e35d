/** What a field must be: of a JSON type, what a function says, or a list of objects that have these fields. */
type FieldType =
  | 'string'
  | 'number'
  | 'boolean'
  | 'object'
  | ((value: unknown) => boolean)
  | readonly [FieldTypes];

/** Names of fields with what each must be. */
export interface FieldTypes {
  readonly [name: string]: FieldType;
}

/** Whether a value read from JSON is an object that has these fields. */
export function hasFields(value: unknown, fields: FieldTypes): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  for (const name in fields) {
    if (!isOfType(Reflect.get(value, name), fields[name])) return false;
  }
  return true;
}

function isOfType(value: unknown, type: FieldType | undefined): boolean {
  if (typeof type === 'function') return type(value);
  if (typeof type !== 'object') return typeof value === type;
  return Array.isArray(value) && value.every((item) => hasFields(item, type[0]));
}
