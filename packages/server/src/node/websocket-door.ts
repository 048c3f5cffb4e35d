import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { realtimeCloseCodes } from '@onhand/spec';
import type { WebSocket, WebSocketServer } from 'ws';
import { isStreamPath } from '../http/stream-request.ts';
import type { Wait } from '../realtime/realtime-options.ts';
import type { RealtimeSocket } from '../realtime/realtime-socket.ts';
import type { RealtimeDoor } from '../realtime-door.ts';
import { readIp } from './client-ip.ts';
import { readTarget } from './request-target.ts';
import { encodeFrames } from './websocket-frames.ts';

/** A client has nothing to send. */
const maxPayloadBytes = 1_024;

/** How long a client may take to say goodbye. */
const closeMs = 3_000;

/** Not written in the call, since the types of ws do not know `closeTimeout` yet. */
const serverOptions = {
  noServer: true,
  perMessageDeflate: false,
  maxPayload: maxPayloadBytes,
  clientTracking: false,
  closeTimeout: closeMs,
};

/** Pings in a row that go without an answer before a client is taken for dead. */
const maxUnanswered = 2;

/** For answers that are on their way, where a clock leaps: the pings come by the server's clock, and the answers do not. */
const graceMs = 1_000;

/** What the door leads to. */
interface WebSocketSetting {
  readonly realtime: RealtimeDoor;
  readonly basePath: string;
  readonly trustedHops: number;
  readonly wait: Wait;
  readonly onError: (error: unknown, requestId: string) => void;
}

/** Where an upgrade comes from: its request, the connection, and what of the next protocol came with it. */
export interface Upgrade {
  readonly incoming: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** The door for WebSockets. */
export interface WebSocketDoor {
  /** Whether a request wants a WebSocket where there is one. */
  readonly isFor: (incoming: IncomingMessage) => boolean;
  readonly accept: (upgrade: Upgrade) => void;
}

/** Makes each WebSocket a stream. */
export function createWebSocketDoor(setting: WebSocketSetting): WebSocketDoor {
  let server: Promise<WebSocketServer> | undefined;

  async function accept({ incoming, socket, head }: Upgrade): Promise<void> {
    // Nobody else hears of a connection that breaks before it is one.
    socket.on('error', () => socket.destroy());
    server ??= createServer();
    (await server).handleUpgrade(incoming, socket, head, (connection) => {
      // `ws` ends a connection with which something is wrong, with a code where it still can; nobody else need know.
      connection.on('error', () => undefined);
      const stream = setting.realtime.open(
        toRequest(incoming, setting),
        toSocket(connection, socket, setting.wait),
      );
      connection.on('close', () => stream.end());
    });
  }

  return {
    isFor: (incoming) =>
      incoming.headers.upgrade?.toLowerCase() === 'websocket' &&
      isStreamPath(pathnameOf(incoming), setting.basePath),
    accept(upgrade) {
      accept(upgrade).catch((error: unknown) => {
        upgrade.socket.destroy();
        setting.onError(error, upgrade.incoming.url ?? '');
      });
    },
  };
}

/** Loaded with the first connection: a server that nobody follows starts without it. */
async function createServer(): Promise<WebSocketServer> {
  const ws = await import('ws');
  return new ws.WebSocketServer(serverOptions);
}

function pathnameOf({ url, headers }: IncomingMessage): string {
  return readTarget(url ?? '', headers.host)?.pathname ?? '';
}

function toRequest(incoming: IncomingMessage, { trustedHops }: WebSocketSetting) {
  const {
    origin = 'http://localhost',
    pathname = '/',
    search = '',
  } = readTarget(incoming.url ?? '', incoming.headers.host) ?? {};
  const fields = Object.entries(incoming.headers).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return {
    url: `${origin}${pathname}${search}`,
    headers: Object.fromEntries(fields),
    ip: readIp(incoming, trustedHops),
  };
}

function toSocket(connection: WebSocket, socket: Duplex, wait: Wait): RealtimeSocket {
  let unanswered = 0;
  connection.on('pong', () => {
    unanswered = 0;
  });
  function closeIfSilent(): void {
    if (unanswered < maxUnanswered) return;
    connection.close(realtimeCloseCodes.unresponsive, 'The client answered no ping for 60 seconds.');
  }

  return {
    // Straight to the connection: the frames are the same for everybody, and nothing else is in the middle of a message.
    send(messages) {
      if (connection.readyState === connection.OPEN) socket.write(encodeFrames(messages));
    },
    bufferedBytes: () => socket.writableLength,
    close: (code, reason) => connection.close(code, reason),
    drop: () => connection.terminate(),
    probe() {
      if (unanswered >= maxUnanswered) wait(graceMs, closeIfSilent);
      unanswered++;
      connection.ping();
    },
  };
}
