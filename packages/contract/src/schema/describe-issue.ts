/** What a schema says of a value that it does not take: zod's issue, as far as it is needed. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly expected?: unknown;
  readonly values?: readonly unknown[] | undefined;
  readonly minimum?: number | bigint | undefined;
  readonly maximum?: number | bigint | undefined;
  readonly format?: unknown;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly keys?: readonly string[] | undefined;
}

/** A sentence: which member of the body has to be what, and what it is. The schemas themselves know only "Invalid input". */
export function describeIssue(issue: Issue, body: unknown): string {
  const { path } = issue;
  const place = path.length === 0 ? 'the body' : `"${path.map(String).join('.')}"`;
  const value = path.reduce<unknown>((inner, key) => Object(inner)[key], body);
  // Of which type it has to be is told of one that is there: a missing one may as well be null.
  if (value === undefined && path.length > 0) return `${place} is missing`;
  return `${place} has to be ${whatItHasToBe(issue, value)}, got ${toShown(value)}`;
}

function whatItHasToBe(issue: Issue, value: unknown): string {
  const { code, expected, values = [], minimum, maximum, format, prefix, suffix, message } = issue;
  if (code === 'invalid_type') return expected === 'int' ? 'a whole number' : `of the type ${expected}`;
  if (code === 'invalid_value') return values.map(toShown).join(' or ');
  if (code === 'too_small') return `at least ${minimum}${unitOf(value)}`;
  if (code === 'too_big') return `at most ${maximum}${unitOf(value)}`;
  if (prefix !== undefined) return `something that begins with ${prefix}`;
  if (suffix !== undefined) return `something that ends in ${suffix}`;
  if (code === 'invalid_format') return `a valid ${format}`;
  return message.replace(/^must be /, '');
}

const unitOf = (value: unknown) => (typeof value === 'number' ? '' : ' in length');

function toShown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 80 ? `${json.slice(0, 80)}…` : json;
}
