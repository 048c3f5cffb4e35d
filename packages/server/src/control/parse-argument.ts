import { describeIssues } from '@onhand/spec/changes';
import * as z from 'zod/mini';
import { ControlError } from './control-error.ts';

/** The value as its schema reads it. @throws ControlError that names the first field that is wrong. */
export function parseArgument<Value>(what: string, schema: z.ZodMiniType<Value>, value: unknown): Value {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [first] = describeIssues(result.error.issues, value);
  // Only a request has a body; an argument as a whole is it.
  const field = first?.field === 'body' && what !== 'body' ? 'it' : first?.field;
  throw new ControlError('invalid', `The ${what} is invalid: ${field} ${first?.message}.`);
}
