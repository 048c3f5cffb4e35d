/** What a server said about a failure that is not in the API, as far as it said it in the form of RFC 9457. */
export interface UnknownProblem {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly code?: string;
  readonly request_id?: string;
}

const members = ['type', 'title', 'detail', 'instance', 'code', 'request_id'] as const;

/** Takes over the members of RFC 9457 and of this API that are text, and nothing else that the body may hold. */
export function toUnknownProblem(body: unknown): UnknownProblem | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const known: readonly [string, unknown][] = Object.entries(body);
  const text = known.filter(
    ([name, value]) => members.some((member) => member === name) && typeof value === 'string',
  );
  return text.length > 0 ? Object.fromEntries(text) : undefined;
}
