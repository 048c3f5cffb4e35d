/** What openapi.yaml says of the values of headers, beyond that they are text; names in lower case. */
const documentedValues: Readonly<Record<string, { readonly pattern: RegExp; readonly words: string }>> = {
  'x-request-id': { pattern: /./, words: 'a name' },
  'x-total-count': { pattern: /^\d+$/, words: 'a whole number' },
  'retry-after': { pattern: /^\d+$/, words: 'whole seconds' },
  'idempotent-replayed': { pattern: /^true$/, words: '"true"' },
};

/** The headers whose values are documented, with the names that openapi.yaml gives them. */
export const headersWithValues = ['X-Request-Id', 'X-Total-Count', 'Retry-After', 'Idempotent-Replayed'];

/** In words, what the value of a header has to be, or `undefined` when this one is. */
export function whatIsWrongWith(header: string, value: string): string | undefined {
  const documented = documentedValues[header.toLowerCase()];
  return documented === undefined || documented.pattern.test(value) ? undefined : documented.words;
}
