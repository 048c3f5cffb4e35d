import { compileSchema } from './json-schema-validator.ts';
import { type JsonSchema, resolveReference } from './openapi-document.ts';

const numbers = [0, -0, -1, 1, 0.5, 0.0001, 1.00005, 1.0001, 1e21, -1e21];
const safeBounds = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, Number.MIN_SAFE_INTEGER];
/** What the one pattern of the document accepts, and its neighbours. */
const digests = [
  '0'.repeat(64),
  `${'a'.repeat(63)}9`,
  '0'.repeat(63),
  '0'.repeat(65),
  'g'.repeat(64),
  'A'.repeat(64),
];
const otherValues = [null, true, false, '', '0', 'true', [], [0], {}, { a: { b: [1, null] } }];

const dateTimes = [
  '2026-01-15T10:30:00Z',
  '2026-01-15T10:30:00.000Z',
  '2026-01-15T10:30:00.123456789+02:00',
  '2026-01-15T10:30:00-23:59',
  '2024-02-29T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-15T24:00:00Z',
  '2026-01-15T10:60:00Z',
  '2026-01-15T10:30Z',
  '2026-01-15T10:30:00',
  '2026-01-15T10:30:00+24:00',
  '2026-01-15T10:30:00.Z',
  '2026-01-15',
  ' 2026-01-15T10:30:00Z',
  '2026-01-15T10:30:00Z\n',
  '+012026-01-15T10:30:00Z',
];

/**
 * JSON values on and around every bound of a schema: lengths in ASCII, in astral characters (two UTF-16 units each), in
 * combined ones and in lone surrogates; numbers of every kind; and values of another type.
 *
 * An integer without a maximum gets safe integers only: zod takes no others, and no answer holds any.
 */
export function boundaryValues(schema: JsonSchema): unknown[] {
  const resolved = resolveReference(schema);
  const {
    type,
    minimum,
    maximum,
    minLength,
    maxLength,
    maxProperties,
    minItems,
    maxItems,
    enum: names,
    format,
  } = resolved;
  const values = [
    ...numbers,
    ...safeBounds,
    ...otherValues,
    ...[minimum, maximum].filter(isNumber).flatMap((bound) => [bound - 1, bound, bound + 1, bound - 0.5]),
    ...[minLength, maxLength]
      .filter(isNumber)
      .flatMap((bound) => [bound - 1, bound, bound + 1].flatMap(stringsOfLength)),
    ...(isNumber(maxProperties)
      ? [maxProperties - 1, maxProperties, maxProperties + 1].map(objectOfSize)
      : []),
    ...(names ?? []).flatMap((name) => [name, String(name).toUpperCase(), `${name} `]),
    ...(format === 'date-time' ? dateTimes : []),
    ...('const' in resolved ? [resolved.const] : []),
    ...[minItems, maxItems]
      .filter(isNumber)
      .flatMap((bound) => [bound - 1, bound, bound + 1].map(listOfLength)),
    ...(resolved.pattern === undefined ? [] : digests),
    ...(resolved.required === undefined ? [] : [requiredOnly(resolved)]),
  ];
  const isUnbounded = [type].flat().includes('integer') && maximum === undefined;
  return isUnbounded ? values.filter((value) => !isUnsafeInteger(value)) : values;
}

/** The boundary values that the schema accepts. */
export function validValues(schema: JsonSchema): unknown[] {
  const validate = compileSchema(schema);
  return boundaryValues(schema).filter((value) => validate(value));
}

const requiredOnly = ({ required = [], properties = {} }: JsonSchema) =>
  Object.fromEntries(required.map((key) => [key, validValues(properties[key] ?? {})[0]]));

const isUnsafeInteger = (value: unknown) => Number.isInteger(value) && !Number.isSafeInteger(value);

const isNumber = (value: unknown): value is number => typeof value === 'number';

const stringsOfLength = (length: number) =>
  ['x', '🫖', 'é', '\ud800', '\u0000'].map((character) => character.repeat(Math.max(0, length)));

const listOfLength = (length: number) => Array.from({ length: Math.max(0, length) }, () => 'x');

const objectOfSize = (size: number) =>
  Object.fromEntries(Array.from({ length: size }, (_, index) => [`key${index}`, index]));
