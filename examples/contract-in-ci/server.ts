import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { authenticate, forbidden, may } from './actors.ts';
import { createItem } from './inventory.ts';
import {
  type Call,
  getInventory,
  getProduct,
  listHistory,
  listProducts,
  type Reply,
  type Shop,
  updateInventory,
} from './operations.ts';
import { Problem } from './problem.ts';

const maxBodyBytes = 1_048_576;

type Route = readonly [path: RegExp, method: string, permissions: readonly [string, ...string[]], run: Run];
type Run = (call: Call) => Reply;

const routes: readonly Route[] = [
  [/^\/products$/, 'GET', ['view'], listProducts],
  [/^\/products\/([^/]+)$/, 'GET', ['view'], getProduct],
  [/^\/products\/([^/]+)\/inventory$/, 'GET', ['view'], getInventory],
  [/^\/products\/([^/]+)\/inventory$/, 'PATCH', ['adjust', 'reserve'], updateInventory],
  [/^\/products\/([^/]+)\/inventory\/history$/, 'GET', ['history_view'], listHistory],
];

/** A server of the inventory API that keeps its products in memory, and is not yet listening. */
export function createShopServer(
  products: Readonly<Record<string, number>>,
  tokens: ReadonlyMap<string, string>,
): Server {
  const items = Object.entries(products).map(([id, stock]) => [id, createItem(id, stock)] as const);
  const shop: Shop = { items: new Map(items), answered: new Map(), previews: new Map() };
  return createServer(async (request, response) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && /^[\x21-\x7e]{1,128}$/.test(given) ? given : randomUUID();
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const bytes = await readBody(request);
    let reply: Reply;
    try {
      reply = answer({ shop, tokens, request }, { path: pathname, query: searchParams, bytes });
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('internal', 'The server failed.');
      const { status, headers } = problem;
      reply = { status, headers, body: problem.toDocument(pathname, requestId) };
    }
    write(response, reply, requestId);
  });
}

interface Setting {
  readonly shop: Shop;
  readonly tokens: ReadonlyMap<string, string>;
  readonly request: IncomingMessage;
}

/** Path, method, token, permission, and then the operation. */
function answer(
  { shop, tokens, request }: Setting,
  { path, query, bytes }: { path: string; query: URLSearchParams; bytes: Buffer | undefined },
): Reply {
  const here = routes.filter(([pattern]) => pattern.test(path));
  if (here.length === 0) throw new Problem('route-not-found', `The API has no path '${path}'.`);
  const route = here.find(([, method]) => method === request.method);
  if (route === undefined) {
    const allow = here.map(([, method]) => method).join(', ');
    throw new Problem('method-not-allowed', `This path takes ${allow}.`, { headers: { allow } });
  }
  const [pattern, , permissions, run] = route;
  const actor = authenticate(request.headers.authorization, tokens);
  if (!permissions.some((one) => may(actor, one))) throw forbidden(permissions[0]);
  const productId = decodeURIComponent(pattern.exec(path)?.[1] ?? '');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
  );
  return run({ shop, actor, productId, query, headers, body: () => parseBody(headers, bytes) });
}

/** The bytes of a body, or nothing when there are too many. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  return size > maxBodyBytes ? undefined : Buffer.concat(chunks);
}

function parseBody(headers: Call['headers'], bytes: Buffer | undefined): unknown {
  if (bytes === undefined)
    throw new Problem('payload-too-large', `The body is larger than ${maxBodyBytes} bytes.`);
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
  if (!isJson || (headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Problem('unsupported-media-type', 'Send the body as application/json.');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('malformed-body', 'The request body is not valid JSON.', {
      members: { errors: [{ field: 'body', message: 'must be JSON in UTF-8' }] },
    });
  }
}

function write(response: ServerResponse, { status, body, headers }: Reply, requestId: string): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, {
    'x-request-id': requestId,
    ...(body !== undefined && { 'content-type': type }),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
