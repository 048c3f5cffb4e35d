import type * as z from 'zod/mini';
import type { PlainRequest } from './plain-request.ts';
import { validate } from './validate.ts';

const wholeNumber = /^-?\d+$/;

/** The query of a request as its schema reads it. Throws a 400 for unknown, repeated or malformed parameters. */
export function readQuery<Schema extends z.ZodMiniType>(
  schema: Schema,
  { search }: PlainRequest,
  numeric: readonly string[],
): z.output<Schema> {
  const params = new URLSearchParams(search);
  const query: Record<string, unknown> = {};
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    const [text] = values;
    const isNumber = text !== undefined && numeric.includes(name) && wholeNumber.test(text);
    // A repeated parameter is left as a list, which no schema accepts.
    query[name] = values.length > 1 ? values : isNumber ? Number(text) : text;
  }
  return validate(schema, query);
}
