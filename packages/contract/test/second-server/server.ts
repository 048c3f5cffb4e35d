import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuditBook } from './audit.ts';
import { batchUpdateInventory } from './batch.ts';
import { Feed } from './feed.ts';
import { isObject } from './fields.ts';
import { createItem } from './product.ts';
import * as reads from './reads.ts';
import { invalid, Refusal, toProblem } from './refusal.ts';
import type { Call, Reply, Shop } from './shop.ts';
import { createRealtimeTicket, openRealtimeStream } from './streams.ts';
import { type Actor, authenticate, forbidden, may } from './tokens.ts';
import { fulfillBackorder, updateInventory } from './update.ts';

interface Route {
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
  /** Any of these lets a caller in. */
  readonly permissions: readonly [string, ...string[]];
  readonly handle: (call: Call) => Reply;
}

const route = (
  name: string,
  place: string,
  [permissions, handle]: [Route['permissions'], Route['handle']],
): Route => {
  const [method = '', path = ''] = place.split(' ');
  return { name, method, pattern: new RegExp(`^${path.replaceAll('{}', '([^/]+)')}$`), permissions, handle };
};

const routes: readonly Route[] = [
  route('listProducts', 'GET /products', [['view'], reads.listProducts]),
  route('getProduct', 'GET /products/{}', [['view'], reads.getProduct]),
  route('getInventory', 'GET /products/{}/inventory', [['view'], reads.getInventory]),
  route('updateInventory', 'PATCH /products/{}/inventory', [['adjust', 'reserve'], updateInventory]),
  route('listInventoryHistory', 'GET /products/{}/inventory/history', [
    ['history_view'],
    reads.listInventoryHistory,
  ]),
  route('listReservations', 'GET /products/{}/inventory/reservations', [['view'], reads.listReservations]),
  route('getReservation', 'GET /products/{}/inventory/reservations/{}', [['view'], reads.getReservation]),
  route('listBackorders', 'GET /products/{}/inventory/backorders', [['view'], reads.listBackorders]),
  route('fulfillBackorder', 'POST /inventory/backorders/{}/fulfill', [['adjust'], fulfillBackorder]),
  route('batchUpdateInventory', 'POST /inventory/batch(?:-update)?', [['bulk_update'], batchUpdateInventory]),
  route('listLowStock', 'GET /inventory/low-stock', [['history_view'], reads.listLowStock]),
  route('getInventoryRules', 'GET /inventory/rules', [
    ['view', 'adjust', 'reserve', 'history_view'],
    reads.getInventoryRules,
  ]),
  route('createRealtimeTicket', 'POST /inventory/realtime-tickets', [['view'], createRealtimeTicket]),
  route('openRealtimeStream', 'GET /inventory/realtime', [['view'], openRealtimeStream]),
  route('listAuditRecords', 'GET /inventory/audit', [['history_view'], reads.listAuditRecords]),
  route('verifyAuditChain', 'GET /inventory/audit/verification', [['history_view'], reads.verifyAuditChain]),
];

const mostBytes = 1_048_576;

/** What the server is started with. */
export interface SecondServerOptions {
  readonly secret: string;
  /** Ids with the stock that they begin with. */
  readonly products: Readonly<Record<string, number>>;
  readonly basePath?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** A running server on a free port of the loopback address. */
export interface SecondServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The inventory API once more, from its description alone. */
export async function startSecondServer(options: SecondServerOptions): Promise<SecondServer> {
  const { basePath = '/api', now = Date.now } = options;
  const items = Object.entries(options.products).map(
    ([id, stock]) => [id, createItem(id, stock, now())] as const,
  );
  const shop: Shop = {
    items: new Map(items),
    kept: new Map(),
    previews: new Map(),
    audit: new AuditBook(),
    feed: new Feed(
      items.map(([, item]) => item),
      now(),
    ),
  };
  const server = createServer((request, response) => {
    void serve({ shop, basePath, secret: options.secret, now }, request, response);
  });
  // A connection that is closed for idleness while a request is on its way looks like a crash.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${portOf(server)}${basePath}`, close: () => stop(server) };
}

const isBound = (address: ReturnType<Server['address']>): address is AddressInfo => isObject(address);

function portOf(server: Server): number {
  const address = server.address();
  return isBound(address) ? address.port : 0;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface Setting {
  readonly shop: Shop;
  readonly basePath: string;
  readonly secret: string;
  readonly now: () => number;
}

async function serve(setting: Setting, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const own = request.headers['x-request-id'];
  const requestId = typeof own === 'string' && /^[\x21-\x7e]{1,128}$/.test(own) ? own : `r-${randomUUID()}`;
  const bytes = await readBody(request);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const isBelow = pathname.startsWith(`${setting.basePath}/`);
  const path = isBelow ? pathname.slice(setting.basePath.length) : pathname;
  const attempt = new Attempt(setting, request, { path, requestId });
  let reply: Reply;
  try {
    reply = attempt.answer(isBelow, searchParams, bytes);
  } catch (error) {
    const refusal =
      error instanceof Refusal ? error : new Refusal('internal', 'The server failed to handle the request.');
    const problem = toProblem(refusal, path, requestId);
    reply = { status: problem.status, body: problem, headers: refusal.headers };
  }
  attempt.record(reply);
  setting.shop.feed.tell(setting.shop.items.values(), setting.now());
  write(response, reply, requestId);
}

/** One request on its way through the gates, in the documented order. */
class Attempt {
  readonly #setting: Setting;
  readonly #request: IncomingMessage;
  readonly #path: string;
  readonly #requestId: string;
  readonly #nowMs: number;
  #route: Route | undefined;
  #actor: Actor | undefined;

  constructor(
    setting: Setting,
    request: IncomingMessage,
    { path, requestId }: { path: string; requestId: string },
  ) {
    this.#setting = setting;
    this.#request = request;
    this.#path = path;
    this.#requestId = requestId;
    this.#nowMs = setting.now();
  }

  answer(isBelow: boolean, query: URLSearchParams, bytes: Buffer | undefined): Reply {
    const { method = 'GET', headers } = this.#request;
    const onPath = isBelow ? routes.filter(({ pattern }) => pattern.test(this.#path)) : [];
    if (onPath.length === 0) throw new Refusal('route-not-found', `There is no ${this.#path}.`);
    this.#route = onPath.find((one) => one.method === method);
    if (this.#route === undefined) {
      const allow = onPath.map((one) => one.method).join(', ');
      throw new Refusal('method-not-allowed', `${this.#path} takes ${allow}.`, { headers: { allow } });
    }
    const actor = this.#identify(query.get('ticket'));
    this.#actor = actor;
    const { permissions, handle } = this.#route;
    if (!permissions.some((permission) => may(actor, permission))) throw forbidden(permissions[0]);
    const ids = this.#route.pattern.exec(this.#path)?.slice(1).map(decodeURIComponent) ?? [];
    const { shop, basePath } = this.#setting;
    const texts = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value?.toString()]),
    );
    const place = { method, path: this.#path, basePath, query, headers: texts, ids };
    const body = () => parseBody(headers, bytes);
    return handle({ shop, actor, nowMs: this.#nowMs, requestId: this.#requestId, body, ...place });
  }

  /** A ticket stands in for a token where a stream is opened, and nowhere else. */
  #identify(ticket: string | null): Actor {
    const { shop, secret } = this.#setting;
    const { authorization } = this.#request.headers;
    const isAlone =
      ticket !== null && authorization === undefined && this.#route?.name === 'openRealtimeStream';
    const actor = isAlone ? shop.feed.takeTicket(ticket, this.#nowMs) : undefined;
    return actor ?? authenticate(authorization, secret, this.#nowMs);
  }

  /** Every attempt to change something, and reads that were refused for want of a right. */
  record({ status, body, headers = {} }: Reply): void {
    const { method, socket, headers: sent } = this.#request;
    const isDenied = status === 401 || status === 403;
    if (this.#route === undefined || (method === 'GET' && !isDenied)) return;
    const told: Record<string, unknown> = Object(body);
    const done =
      headers['idempotent-replayed'] === 'true' ? 'replayed' : status === 202 ? 'previewed' : 'applied';
    const named = this.#path.startsWith('/products/') ? (this.#path.split('/')[2] ?? null) : null;
    this.#setting.shop.audit.write({
      at: new Date(this.#nowMs).toISOString(),
      request_id: this.#requestId,
      actor: this.#actor?.sub ?? null,
      ip: socket.remoteAddress ?? null,
      user_agent: sent['user-agent']?.slice(0, 256) ?? null,
      session_id: null,
      action: this.#route.name,
      product_id: named === null ? null : decodeURIComponent(named),
      outcome: status < 400 ? done : status < 500 ? 'refused' : 'failed',
      status,
      code: told.code ?? null,
      inventory_history_id: status < 400 ? (told.inventory_history_id ?? null) : null,
    });
  }
}

/** The bytes of a body, or nothing when there are too many. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  }
  return size > mostBytes ? undefined : Buffer.concat(chunks);
}

function parseBody(headers: IncomingMessage['headers'], bytes: Buffer | undefined): Record<string, unknown> {
  if (bytes === undefined)
    throw new Refusal('payload-too-large', `The request body is larger than ${mostBytes} bytes.`);
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (!isJson || !isPlain) throw new Refusal('unsupported-media-type', 'Send the body as application/json.');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Whatever the parser says of it, the caller is told that it is not JSON.
    throw new Refusal('malformed-body', 'The request body is not valid JSON.', {
      members: { errors: [{ field: 'body', message: 'must be a JSON object in UTF-8' }] },
    });
  }
  if (!isObject(value)) throw invalid([{ field: 'body', message: 'must be a JSON object' }]);
  return value;
}

function write(response: ServerResponse, reply: Reply, requestId: string): void {
  const { status, body, headers = {}, stream } = reply;
  if (stream !== undefined) {
    const own = {
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
      'cache-control': 'no-store',
    };
    response.writeHead(status, { 'x-request-id': requestId, ...own });
    response.flushHeaders();
    response.on(
      'close',
      stream((text, isLast = false) => (isLast ? response.end(text) : response.write(text))),
    );
    return;
  }
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  const content = body === undefined ? {} : { 'content-type': type };
  response.writeHead(status, { 'x-request-id': requestId, ...content, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
