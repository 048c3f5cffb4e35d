import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Control } from '../control/control.ts';
import { createInventoryServer, type InventoryServerOptions } from '../create-inventory-server.ts';
import type { Handler } from '../http/create-handler.ts';
import { reportFault } from '../report-fault.ts';
import { breakConnections, type NodeHandler } from './break-connections.ts';
import { readClientIp } from './client-ip.ts';
import { createDocumentation, type FindPage } from './create-documentation.ts';

/** Where to listen, and what to serve there. */
export interface ServeOptions extends InventoryServerOptions {
  /** 0 takes any free port; 8000 unless given. */
  readonly port?: number;
  /** `127.0.0.1`, which only this machine can reach, unless given. */
  readonly host?: string;
  /** How many proxies of yours stand before it; the client's address is then in `X-Forwarded-For`. 0 unless given. */
  readonly trustProxy?: number;
  /** Wraps the handler, for instance to log each request. */
  readonly wrap?: (handler: Handler) => Handler;
}

/** A server that listens. */
export interface ServedInventory {
  /** The root of the API, such as `http://127.0.0.1:8000/api`. */
  readonly url: string;
  /** What tests do with the server. */
  readonly control: Control;
  /** Takes no more requests, finishes the ones in hand, then resolves. Safe to call more than once. */
  readonly close: () => Promise<void>;
}

/** How long the requests in hand may take to finish once the server is closing. */
const drainMs = 10_000;

/**
 * Serves a world of its own over HTTP with Node.
 *
 * @throws TypeError when an option is not usable.
 * @throws the error of `node:net` when it cannot listen there (`code` is `EADDRINUSE` when the port is taken).
 * @example
 * const { url, close } = await serveInventory({ port: 0 });
 */
export async function serveInventory(options: ServeOptions = {}): Promise<ServedInventory> {
  return openDoor(options, { ownsProcess: false });
}

/**
 * Serves as `serveInventory` does. A process that does nothing else lets the adaptor put lighter classes in place of the
 * global `Request` and `Response`, which makes it about twice as fast; in anybody else's process they stay.
 */
export async function openDoor(
  options: ServeOptions,
  { ownsProcess }: { ownsProcess: boolean },
): Promise<ServedInventory> {
  const { port = 8000, host = '127.0.0.1', wrap = (handler) => handler, ...rest } = options;
  const { trustProxy = 0, ...serverOptions } = rest;
  const { handle, control } = createInventoryServer(serverOptions);
  const findPage = createDocumentation(serverOptions.basePath ?? '/api');
  // Without http2 options the adaptor makes a plain `node:http` server; its type says so only in general.
  const server = createAdaptorServer({
    fetch: beside(
      findPage,
      breakConnections(withClientIp(wrap(handle), checkHops(trustProxy))),
      serverOptions.onError ?? reportFault,
    ),
    overrideGlobalObjects: ownsProcess,
  }) as Server;
  await listen(server, port, host);
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  const authority = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${authority}:${actualPort}${serverOptions.basePath ?? '/api'}`,
    control,
    close: createClose(server),
  };
}

/** What stands beside the API is looked up by the path as it came, which costs a request to the API nothing. */
function beside(
  findPage: FindPage,
  handler: NodeHandler,
  onError: (error: unknown, requestId: string) => void,
): NodeHandler {
  return (request, node) => {
    const target = node.incoming.url ?? '/';
    const page = findPage(request.method, target);
    if (page === undefined) return handler(request, node);
    return page().catch((error: unknown) => {
      onError(error, target);
      return new Response('This page cannot be read; the log says why.', { status: 500 });
    });
  };
}

function withClientIp(handler: Handler, trustedHops: number): NodeHandler {
  return (request, { incoming }) => {
    const { remoteAddress } = incoming.socket;
    const forwardedFor = trustedHops === 0 ? null : request.headers.get('x-forwarded-for');
    return handler(request, { ip: readClientIp({ remoteAddress, forwardedFor }, trustedHops) });
  };
}

function checkHops(trustProxy: number): number {
  if (Number.isSafeInteger(trustProxy) && trustProxy >= 0) return trustProxy;
  throw new TypeError(`The option trustProxy is ${trustProxy}; it must be a number of proxies, from 0.`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function createClose(server: Server): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= new Promise((resolve) => {
      const giveUp = setTimeout(() => server.closeAllConnections(), drainMs);
      server.close(() => {
        clearTimeout(giveUp);
        resolve();
      });
      server.closeIdleConnections();
    });
    return closing;
  };
}
