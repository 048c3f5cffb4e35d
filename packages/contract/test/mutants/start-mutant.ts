import { createInventoryServer, roleTokens } from '@onhand/server';
import type { Border, Heard, Instead, Json } from './mutant.ts';

const basePath = '/api';

/** A right server behind a border that gets something wrong. */
export function startMutant(border: Border): (request: Request) => Promise<Response> {
  const server = createInventoryServer({ auth: roleTokens(), basePath });
  return async (request) => {
    const heard = await hear(request);
    return border(heard, (instead = {}) => server.fetch(toRequest(request, heard, instead)));
  };
}

async function hear(request: Request): Promise<Heard> {
  const url = new URL(request.url);
  const bytes = new Uint8Array(await request.arrayBuffer());
  return {
    method: request.method,
    path: url.pathname.slice(basePath.length),
    query: url.searchParams,
    headers: request.headers,
    body: parseObject(new TextDecoder().decode(bytes)),
    bytes,
  };
}

function toRequest(request: Request, heard: Heard, instead: Instead): Request {
  const url = new URL(request.url);
  url.pathname = basePath + (instead.path ?? heard.path);
  for (const [name, value] of Object.entries(instead.query ?? {})) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  const headers = new Headers(heard.headers);
  for (const [name, value] of Object.entries(instead.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const method = instead.method ?? heard.method;
  const given = typeof instead.body === 'object' ? JSON.stringify(instead.body) : instead.body;
  const body = method === 'GET' || method === 'DELETE' ? null : (given ?? heard.bytes);
  return new Request(url, { method, headers, body });
}

function parseObject(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // A body that is no JSON goes on as bytes.
    return {};
  }
}
