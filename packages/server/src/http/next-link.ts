import type { PlainRequest } from './plain-request.ts';

/** The `Link` header to the next page (RFC 8288): this request's own address with other paging. */
export function formatNextLink(
  { pathname, search }: PlainRequest,
  paging: Readonly<Record<string, string | undefined>>,
): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(paging)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return `<${pathname}?${next}>; rel="next"`;
}
