import { type JsonSchema, resolveReference } from './openapi-document.ts';

/** Words for people, and the pattern that zod adds to a format. */
const notConstraints = new Set([
  '$schema',
  'title',
  'description',
  'example',
  'pattern',
  'propertyNames',
  'id',
]);

/**
 * A schema in one spelling, so that two that mean the same are equal: references followed, `anyOf [X, null]` as
 * `type: [X, null]`, required names sorted, words left out. Bounds of ±(2^53 − 1) are left out too: zod's integers are
 * safe integers always, and whether the document says so where it matters is tested by verdicts.
 */
export function normalizeSchema(schema: JsonSchema): unknown {
  const { anyOf, oneOf, required, properties, type, items, ...rest } = resolveReference<JsonSchema>(schema);
  const nullable = anyOf?.find((option) => option.type !== 'null');
  if (nullable !== undefined && anyOf?.length === 2) return withNull(normalizeSchema(nullable));
  if (oneOf !== undefined) return { ...constraintsOf(rest), oneOf: oneOf.map(normalizeSchema) };
  return {
    ...constraintsOf(rest),
    type: [type].flat().sort(),
    ...(required !== undefined && required.length > 0 && { required: [...required].sort() }),
    ...(items !== undefined && { items: normalizeSchema(items) }),
    ...(properties !== undefined && { properties: mapValues(properties, normalizeSchema) }),
  };
}

function withNull(normalized: unknown): unknown {
  const { type, ...rest } = normalized as { type: string[] };
  return { ...rest, type: [...type, 'null'].sort() };
}

function constraintsOf(keywords: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(keywords).filter(
    ([keyword, value]) => !notConstraints.has(keyword) && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER,
  );
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, normalizeValue(keyword, value)]));
}

/** `null` among the values is said by the type already. */
function normalizeValue(keyword: string, value: unknown): unknown {
  if (keyword === 'enum' && Array.isArray(value)) return value.filter((each) => each !== null);
  return isEmptyObject(value) ? true : value;
}

// `additionalProperties: {}` says the same as `true`.
const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

function mapValues(record: Readonly<Record<string, JsonSchema>>, map: (value: JsonSchema) => unknown) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
