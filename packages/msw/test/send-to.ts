import type { InventoryMock } from '@onhand/msw/fetch';

/** Sends a request to a mock, as the admin unless the headers say otherwise, and reads the answer. */
export async function sendTo(
  mock: InventoryMock,
  ...[method, path, body, headers]: [string, string, object?, Record<string, string>?]
) {
  const answer = await mock.fetch(mock.baseUrl + path, {
    method,
    headers: {
      authorization: 'Bearer admin',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}
