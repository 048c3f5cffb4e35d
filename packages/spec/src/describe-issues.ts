import type * as z from 'zod/mini';
import type { FieldError } from './wire.ts';

/** Puts what a schema found wrong into the words of the API, field by field. `zod/mini` brings no words of its own. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], value: unknown): FieldError[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join('.'),
        message: 'is not a known field',
      }));
    }
    const isAbsent = issue.path.length > 0 && valueAt(value, issue.path) === undefined;
    return [
      { field: issue.path.join('.') || 'body', message: isAbsent ? 'is required' : describeIssue(issue) },
    ];
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => Object(inner)[key], value);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? `must have at least ${issue.minimum} characters`
        : `must be greater than or equal to ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must have at most ${issue.maximum} characters`
        : `must be less than or equal to ${issue.maximum}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return `must be ${withArticle(issue.expected)}`;
    case 'invalid_union':
      return issue.errors.flatMap(([first]) => (first ? [describeIssue(first)] : [])).join(', or ');
    default:
      return issue.message;
  }
}

function withArticle(expected: string): string {
  const name = expected === 'int' ? 'integer' : expected === 'record' ? 'object' : expected;
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
