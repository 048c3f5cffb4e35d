import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Control } from '../control/control.ts';
import type { ControlledHandler } from '../control/struck-answer.ts';
import { createInventoryServer, type InventoryServerOptions } from '../create-inventory-server.ts';
import { everyOrigin } from '../http/cors.ts';
import { waitWithTimer } from '../realtime/realtime-options.ts';
import { createRealtimeDoor, type RealtimeDoor } from '../realtime-door.ts';
import { reportFault } from '../report-fault.ts';
import { createDocumentation } from './create-documentation.ts';
import { createListener } from './create-listener.ts';
import { serveUpgrades } from './serve-upgrades.ts';
import { createWebSocketDoor } from './websocket-door.ts';

/** Where to listen, and what to serve there. */
export interface ServeOptions extends InventoryServerOptions {
  /** 0 takes any free port; 8000 unless given. */
  readonly port?: number;
  /** `127.0.0.1`, which only this machine can reach, unless given. */
  readonly host?: string;
  /** How many proxies of yours stand before it; the client's address is then in `X-Forwarded-For`. 0 unless given. */
  readonly trustProxy?: number;
  /** Wraps the handler, for instance to log each request. */
  readonly wrap?: (handler: ControlledHandler) => ControlledHandler;
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

/**
 * How many connections may wait to be taken, as far as the system allows. Of a thousand that come while the process is busy,
 * Node's 511 would have the rest reset.
 */
const backlog = 4_096;

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
  const { port = 8000, host = '127.0.0.1', wrap = (handler) => handler, ...rest } = options;
  const { trustProxy = 0, ...serverOptions } = rest;
  const { answer, control, realtime } = createInventoryServer({
    digest: sha256,
    ...serverOptions,
    // One turn of the loop takes in what many connections have sent, and what it committed leaves in one piece.
    realtime: { defer: setImmediate, ...serverOptions.realtime },
  });
  const { basePath = '/api', cors = everyOrigin, onError = reportFault } = serverOptions;
  const trustedHops = checkHops(trustProxy);
  const handler = wrap(answer);
  const wait = serverOptions.realtime?.wait ?? waitWithTimer;
  const listener = createListener({
    isClosing: () => !server.listening,
    handler,
    findPage: createDocumentation(basePath),
    trustedHops,
    wait,
    onError,
  });
  const endStreams = () => realtime.close();
  const webSockets = createWebSocketDoor({
    realtime: createRealtimeDoor({
      answer: handler,
      basePath,
      cors,
      endStreams,
      onError: (error) => onError(error, 'realtime'),
    }),
    basePath,
    trustedHops,
    wait,
    onError,
  });
  // Without the first option Node drops the second field of some names, and a request would not be what its sender wrote.
  const server = createServer(
    { joinDuplicateHeaders: true, shouldUpgradeCallback: webSockets.isFor },
    listener,
  );
  serveUpgrades(server, webSockets);
  await listen(server, port, host);
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  const authority = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${authority}:${actualPort}${basePath}`,
    control,
    close: createClose(server, realtime),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function checkHops(trustProxy: number): number {
  if (Number.isSafeInteger(trustProxy) && trustProxy >= 0) return trustProxy;
  throw new TypeError(`The option trustProxy is ${trustProxy}; it must be a number of proxies, from 0.`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function createClose(server: Server, realtime: RealtimeDoor): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= new Promise((resolve) => {
      const giveUp = setTimeout(() => server.closeAllConnections(), drainMs);
      server.close(() => {
        clearTimeout(giveUp);
        resolve();
      });
      realtime.close();
      server.closeIdleConnections();
    });
    return closing;
  };
}
