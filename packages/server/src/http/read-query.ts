import type * as z from 'zod/mini';
import { validate } from './validate.ts';

const wholeNumber = /^-?\d+$/;

/** The query of a request as its schema reads it. Throws a 400 for unknown, repeated or malformed parameters. */
export function readQuery<Schema extends z.ZodMiniType>(
  schema: Schema,
  url: URL,
  numeric: readonly string[],
): z.output<Schema> {
  const query: Record<string, unknown> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    const [text] = values;
    const isNumber = text !== undefined && numeric.includes(name) && wholeNumber.test(text);
    // A repeated parameter is left as a list, which no schema accepts.
    query[name] = values.length > 1 ? values : isNumber ? Number(text) : text;
  }
  return validate(schema, query);
}
