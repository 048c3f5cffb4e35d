import { HttpProblem } from './http-problem.ts';

/** The strong validator of a version. */
export const formatETag = (version: number): string => `"inv-${version}"`;

/** `*`, or the entity tags of a conditional header (RFC 9110, sections 8.8.3 and 13.1). */
export type EntityTags = '*' | readonly { readonly weak: boolean; readonly tag: string }[];

const entityTag = /^(W\/)?("[\x21\x23-\x7E\x80-\xFF]*")/;

/** Reads `If-Match` or `If-None-Match`; `undefined` when the header is absent. Throws a 400 when it is malformed. */
export function parseEntityTags(name: string, value: string | null): EntityTags | undefined {
  if (value === null) return undefined;
  if (value.trim() === '*') return '*';
  const tags: { weak: boolean; tag: string }[] = [];
  let rest = value;
  while (true) {
    // An empty element is legal in a list (RFC 9110, section 5.6.1).
    rest = rest.replace(/^[\t ,]+/, '');
    if (rest === '') break;
    const match = entityTag.exec(rest);
    const tag = match?.[2];
    if (match === null || tag === undefined) throw malformed(name);
    tags.push({ weak: match[1] !== undefined, tag });
    rest = rest.slice(match[0].length).trimStart();
    if (rest !== '' && !rest.startsWith(',')) throw malformed(name);
  }
  if (tags.length === 0) throw malformed(name);
  return tags;
}

/** Strong comparison: a weak tag never matches. */
export function matchesStrongly(tags: EntityTags, version: number): boolean {
  return tags === '*' || tags.some(({ weak, tag }) => !weak && tag === formatETag(version));
}

/** Weak comparison: `W/` makes no difference. */
export function matchesWeakly(tags: EntityTags, version: number): boolean {
  return tags === '*' || tags.some(({ tag }) => tag === formatETag(version));
}

function malformed(name: string): HttpProblem {
  return HttpProblem.invalid([
    { field: name, message: 'must be * or a list of entity tags such as "inv-1"' },
  ]);
}
