import type { FieldError } from '@onhand/spec';
import { describeIssues } from '@onhand/spec/changes';
import * as z from 'zod/mini';
import { HttpProblem } from './http-problem.ts';

/** The value as its schema reads it. Throws a 400 that names every field that is wrong. */
export function validate<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [first, ...rest] = describeIssues(result.error.issues, value);
  if (!first) throw new Error('Broken invariant: a schema refused a value without naming an issue.');
  throw HttpProblem.invalid([first, ...rest], documentedDetail(first));
}

/** The one sentence about a body that clients know by heart. */
function documentedDetail({ field, message }: FieldError): string | undefined {
  const isNegativeStock = field === 'stock' && message === 'must be greater than or equal to 0';
  return isNegativeStock ? 'Stock cannot be negative.' : undefined;
}
