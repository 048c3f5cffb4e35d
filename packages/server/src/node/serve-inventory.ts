import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createInventoryServer, type InventoryServerOptions } from '../create-inventory-server.ts';

/** Where to listen, and what to serve there. */
export interface ServeOptions extends InventoryServerOptions {
  /** 0 takes any free port; 8000 unless given. */
  readonly port?: number;
  /** `127.0.0.1`, which only this machine can reach, unless given. */
  readonly host?: string;
  /** Wraps the handler, for instance to log each request. */
  readonly wrap?: (fetch: (request: Request) => Promise<Response>) => (request: Request) => Promise<Response>;
}

/** A server that listens. */
export interface ServedInventory {
  /** The root of the API, such as `http://127.0.0.1:8000/api`. */
  readonly url: string;
  /** Takes no more requests, finishes the ones in hand, then resolves. Safe to call more than once. */
  readonly close: () => Promise<void>;
}

/** How long the requests in hand may take to finish once the server is closing. */
const drainMs = 10_000;

/**
 * Serves a world of its own over HTTP with Node.
 *
 * @throws the error of `node:net` when it cannot listen there (`code` is `EADDRINUSE` when the port is taken).
 * @example
 * const { url, close } = await serveInventory({ port: 0 });
 */
export async function serveInventory(options: ServeOptions = {}): Promise<ServedInventory> {
  const { port = 8000, host = '127.0.0.1', wrap = (fetch) => fetch, ...serverOptions } = options;
  const handle = wrap(createInventoryServer(serverOptions).fetch);
  // Without http2 options the adaptor makes a plain `node:http` server; its type says so only in general.
  // The adaptor passes a second argument of its own, which is no RequestInit.
  const server = createAdaptorServer({
    fetch: (request) => handle(request),
    overrideGlobalObjects: false,
  }) as Server;
  await listen(server, port, host);
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  const authority = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${authority}:${actualPort}${serverOptions.basePath ?? '/api'}`,
    close: createClose(server),
  };
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
