/** The `Link` header to the next page (RFC 8288): this request's own address with other paging. */
export function formatNextLink(url: URL, paging: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries(paging)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return `<${url.pathname}?${next}>; rel="next"`;
}
