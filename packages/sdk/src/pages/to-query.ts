/** Parameters of a query, by name. */
export type QueryParameters = Readonly<Record<string, string | number | undefined>>;

/** The parameters that have a value as a query with its `?`, or nothing when none has. */
export function toQuery(parameters: QueryParameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
