import type { Border, Forward, Heard, Instead, Json } from './mutant.ts';

/** Whether a request is a change whose body could be read. */
export const isChange = ({ method, body }: Heard) => method === 'PATCH' && Object.keys(body).length > 0;

/** A border that sends changes on differently. */
export function onChange(alter: (heard: Heard) => Instead): () => Border {
  return () => (heard, forward) => forward(isChange(heard) ? alter(heard) : {});
}

/** A border that sends every request on differently. */
export function onRequest(alter: (heard: Heard) => Instead): () => Border {
  return () => (heard, forward) => forward(alter(heard));
}

/** A border that changes members of the JSON objects in answers, those in lists too. */
export function onAnswer(alter: (member: Json, heard: Heard, status: number) => Json): () => Border {
  return () => async (heard, forward) => {
    const response = await forward();
    return edit(response, (body) =>
      Array.isArray(body)
        ? body.map((item) => alter(item, heard, response.status))
        : alter(body, heard, response.status),
    );
  };
}

/** The same answer with another body. */
export async function edit(
  response: Response,
  alter: (body: ReturnType<typeof JSON.parse>) => unknown,
): Promise<Response> {
  const text = await response.text();
  if (text === '') return response;
  return new Response(JSON.stringify(alter(JSON.parse(text))), {
    status: response.status,
    headers: response.headers,
  });
}

/** The same answer with other headers; `null` takes one away. */
export async function withHeaders(
  response: Response,
  headers: Readonly<Record<string, string | null>>,
): Promise<Response> {
  const changed = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  const body = response.status === 304 ? null : await response.text();
  return new Response(body, { status: response.status, headers: changed });
}

/** A refusal as a server would write it. */
export function refuse(heard: Heard, status: number, members: Json): Response {
  const problem = {
    type: 'https://example.com/errors/x',
    title: 'X',
    status,
    detail: 'x',
    instance: heard.path,
  };
  const headers = { 'content-type': 'application/problem+json', 'x-request-id': 'req_mutant' };
  return new Response(JSON.stringify({ ...problem, request_id: 'req_mutant', ...members }), {
    status,
    headers,
  });
}

/** The present counts of the product that a request is about, read apart from the change: the root of many mistakes. */
export async function readCounts(
  heard: Heard,
  forward: Forward,
): Promise<{ stock: number; reserved: number; version: number }> {
  const headers = { authorization: 'Bearer admin', 'if-none-match': null, 'if-match': null };
  const path = heard.path.replace(/\/history$/, '');
  const response = await forward({ method: 'GET', path, headers });
  const { stock = 0, reserved = 0, version = 0 } = await response.json();
  return { stock, reserved, version };
}

/** A JSON member as a number; 0 when it is none. */
export const toNumber = (value: unknown): number => (typeof value === 'number' ? value : 0);
