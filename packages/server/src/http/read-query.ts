import type * as z from 'zod/mini';
import type { PlainRequest } from './plain-request.ts';
import { validate } from './validate.ts';

/** How the texts of a query are read. */
interface QueryReading {
  /** Parameters that are numbers. */
  readonly numeric: readonly string[];
  /** Parameters that may be repeated. */
  readonly lists?: readonly string[];
}

const wholeNumber = /^-?\d+$/;

/** The query of a request as its schema reads it. Throws a 400 for unknown, repeated or malformed parameters. */
export function readQuery<Schema extends z.ZodMiniType>(
  schema: Schema,
  { search }: PlainRequest,
  { numeric, lists = [] }: QueryReading,
): z.output<Schema> {
  const params = new URLSearchParams(search);
  const query: Record<string, unknown> = {};
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    const [text] = values;
    const isNumber = text !== undefined && numeric.includes(name) && wholeNumber.test(text);
    // A repeated parameter is left as a list, which no schema accepts.
    query[name] = values.length > 1 || lists.includes(name) ? values : isNumber ? Number(text) : text;
  }
  return validate(schema, query);
}
