/** What the schemas are made of: numbers, texts, times and free data as the API bounds them. */
import * as z from 'zod/mini';
import { limits } from './limits.ts';

export const count = () => z.int().check(z.minimum(0));

export const stockCount = () => z.int().check(z.minimum(0), z.maximum(limits.maxStock));

export const nullable = <T extends z.core.SomeType>(schema: T) => z.nullable(schema);

/** A string bounded in Unicode code points, as JSON Schema counts them. */
export const text = ({ min = 0, max }: { min?: number; max: number }) =>
  z.string().check(...(min > 0 ? [z.minLength(min)] : []), z.maxLength(max));

/**
 * What JSON Schema says of a schema by a keyword for which zod has a function. Kept beside it and not in zod's registry, which
 * would double what a browser loads of such a schema.
 */
export const keywords = new WeakMap<object, Readonly<Record<string, unknown>>>();

function withKeywords<Schema extends object>(
  schema: Schema,
  said: Readonly<Record<string, unknown>>,
): Schema {
  keywords.set(schema, said);
  return schema;
}

const dateTimePattern =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** RFC 3339 with seconds, on a day that there is; a leap second is none of the API. */
function isDateTime(value: string): boolean {
  const day = value.slice(0, 10);
  // Some engines carry the 30th of February over, others find it invalid.
  return dateTimePattern.test(value) && String(new Date(`${day}T00:00:00Z`).toJSON()).startsWith(day);
}

export const dateTime = () =>
  withKeywords(
    z.string().check(z.refine(isDateTime, { error: 'must be a date and time such as 2026-01-31T12:00:00Z' })),
    { format: 'date-time' },
  );

const hasFourDecimals = (value: number) => Math.round(value * 10_000) / 10_000 === value;

export const money = () =>
  withKeywords(
    z
      .number()
      .check(
        z.minimum(0),
        z.maximum(1_000_000_000),
        z.refine(hasFourDecimals, { error: 'must have at most 4 decimals' }),
      ),
    { multipleOf: 0.0001 },
  );

type FreeData = Record<string, unknown>;

/**
 * No object can hold a member of this name as it holds others, so that a record leaves it out. It is refused before, since
 * what a caller sends is kept or refused, and never dropped.
 */
const withoutProto: z.ZodMiniType<FreeData, FreeData> = withKeywords(
  z.any().check(
    z.refine((value) => typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__'), {
      error: 'must not have a member named __proto__',
    }),
  ),
  // What is read from it afterwards, for the JSON Schema of what goes in.
  { type: 'object', maxProperties: 50, additionalProperties: true },
);

const metadataRecord = z.record(z.string(), z.unknown()).check(
  z.refine((value) => Object.keys(value).length <= 50, { error: 'must have at most 50 keys', abort: true }),
  z.refine((value) => isWithinJsonBytes(value, limits.maxMetadataBytes), {
    error: `must be at most ${limits.maxMetadataBytes} bytes as JSON`,
  }),
);

/** Free data: at most 50 keys, at most 8 KiB as JSON. */
export const metadata = z.pipe(withoutProto, metadataRecord);

function isWithinJsonBytes(value: unknown, maxBytes: number): boolean {
  // Each level costs two bytes, so a value this deep is too long; and JSON.stringify would overflow the stack on it.
  if (isDeeperThan(value, maxBytes / 2)) return false;
  return new TextEncoder().encode(JSON.stringify(value)).length <= maxBytes;
}

/** Walks level by level: a body may be nested deeper than the stack is. */
function isDeeperThan(value: unknown, depth: number): boolean {
  let level = [value];
  for (let reached = 0; reached <= depth; reached++) {
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
    if (level.length === 0) return false;
  }
  return true;
}
