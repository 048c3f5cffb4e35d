import { createInventoryServer, roleTokens } from '@onhand/server';
import type { ContractOptions } from '../../src/index.ts';
import { issueToken } from '../second-server/tokens.ts';
import { allTokens } from '../targets/all-tokens.ts';
import type { Border, Heard, Instead, Json, Mutant } from './mutant.ts';

const basePath = '/api';
const secret = 'a secret that only the server should know';
const anHourMs = 3_600_000;

/** A token for the admin of a server with JWTs. */
export const adminJwt = () => issueToken('admin', secret);

/** A right server behind a border that gets something wrong. */
export function startMutant(
  border: Border,
  server: { fetch(request: Request): Promise<Response> } = createInventoryServer({
    auth: roleTokens(),
    basePath,
  }),
): (request: Request) => Promise<Response> {
  return async (request) => {
    const heard = await hear(request);
    return border(heard, (instead = {}) => server.fetch(toRequest(request, heard, instead)));
  };
}

/** What a mutant is as a server. */
type MutantServer = Pick<Mutant, 'border' | 'tokens' | 'timeoutMs' | 'webSocket'>;

/** All that it takes to check a mutant; its clock can be moved. */
export function toContractOptions({ border, tokens, timeoutMs, webSocket }: MutantServer): ContractOptions {
  let passedMs = 0;
  const auth = tokens === 'jwt' ? { secret } : roleTokens();
  const server = createInventoryServer({ auth, basePath, clock: () => Date.now() + passedMs });
  return {
    baseUrl: `http://mutant.test${basePath}`,
    tokens: tokens === 'jwt' ? { admin: adminJwt() } : allTokens,
    expiredToken: tokens === 'jwt' ? issueToken('admin', secret, Date.now() - anHourMs) : 'expired',
    ...(tokens === 'jwt' && {
      issueToken: (lifeSeconds) => issueToken('staff', secret, Date.now() + passedMs + lifeSeconds * 1_000),
    }),
    products: ['prod_789', 'prod_790'],
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(webSocket !== undefined && { webSocket }),
    fetch: startMutant(border(), server),
    passTime: async (milliseconds) => {
      passedMs += milliseconds;
    },
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
  for (const [name, value] of instead.addQuery ?? []) url.searchParams.append(name, value);
  const headers = new Headers(heard.headers);
  for (const [name, value] of Object.entries(instead.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  // Of what was heard, and not of what is sent on.
  headers.delete('content-length');
  const method = instead.method ?? heard.method;
  const given = typeof instead.body === 'object' ? JSON.stringify(instead.body) : instead.body;
  const body = method === 'GET' || method === 'DELETE' ? null : (given ?? heard.bytes);
  // With the signal: a client that leaves ends its stream.
  return new Request(url, { method, headers, body, signal: request.signal });
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
