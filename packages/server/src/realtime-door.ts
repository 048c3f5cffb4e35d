import { realtimeCloseCodes } from '@onhand/spec';
import { ConnectionDropped } from './control/connection-dropped.ts';
import type { ControlledHandler } from './control/struck-answer.ts';
import { type CorsOptions, mayConnect } from './http/cors.ts';
import { enterStream } from './http/enter-stream.ts';
import type { PlainRequest } from './http/plain-request.ts';
import { toStreamRequest } from './http/stream-request.ts';
import type { Ending } from './realtime/realtime.ts';
import type { RealtimeSocket, RealtimeStream } from './realtime/realtime-socket.ts';

/** What a connection asks for when it is opened. */
export interface RealtimeRequest {
  /** Where it leads, with the query: `ws://localhost/api/inventory/realtime?product_id=prod_789&ticket=…`. */
  readonly url: URL | string;
  /** By their names in lower case, where the door can see any: `authorization` in the place of a ticket, `origin` of a page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The address of the client. */
  readonly ip?: string | null;
}

/** Where connections that are no requests, such as WebSockets, come in. */
export interface RealtimeDoor {
  /**
   * Begins a stream on a connection that is open. What would be the status of a refusal is a close code, with the reason in
   * words. Faults, the journal and namespaces see it as the request that it stands for. A page whose `origin` may not call is
   * refused with 4403, as a browser would do for a request.
   *
   * @example
   * const stream = server.realtime.open({ url, headers: { authorization: 'Bearer admin' } }, socket);
   * connection.addEventListener('close', () => stream.end());
   */
  open(request: RealtimeRequest, socket: RealtimeSocket): RealtimeStream;
  /** Ends every stream with 1001, and each that is still to come. Safe to repeat. */
  close(): void;
}

/** What the door leads to. */
interface DoorSetting {
  readonly answer: ControlledHandler;
  readonly basePath: string;
  /** Which pages may call. */
  readonly cors: CorsOptions;
  readonly endStreams: (ending: Ending) => void;
  /** Told of faults that are not the handler's, which answers its own. */
  readonly onError: (error: unknown) => void;
}

const noStream = { code: realtimeCloseCodes.notFound, reason: 'There is no stream at this address.' };
const forbiddenTo = (origin: string | null) => ({
  code: realtimeCloseCodes.forbidden,
  // An origin is as long as its page likes, and a reason holds 123 bytes.
  reason: `Pages of '${origin?.slice(0, 80)}' may not open streams here.`,
});
const goingAway = { code: realtimeCloseCodes.goingAway, reason: 'The server shuts down.' };

export function createRealtimeDoor({
  answer,
  basePath,
  cors,
  endStreams,
  onError,
}: DoorSetting): RealtimeDoor {
  async function enter(request: RealtimeRequest, socket: RealtimeSocket): Promise<RealtimeStream> {
    const plain = toPlain(request);
    if (!mayConnect(cors, plain)) return refuse(socket, forbiddenTo(plain.header('origin')));
    const streamRequest = toStreamRequest(plain, basePath);
    return streamRequest === undefined
      ? refuse(socket, noStream)
      : enterStream(await answer(streamRequest), socket);
  }

  return {
    open(request, socket) {
      let isOver = false;
      let stream: RealtimeStream | undefined;
      enter(request, socket)
        .then((entered) => {
          stream = entered;
          if (isOver) stream.end();
        })
        .catch((error: unknown) => {
          socket.drop();
          if (!(error instanceof ConnectionDropped)) onError(error);
        });
      return {
        end() {
          isOver = true;
          stream?.end();
        },
      };
    },
    close: () => endStreams(goingAway),
  };
}

function refuse(socket: RealtimeSocket, { code, reason }: Ending): RealtimeStream {
  socket.close(code, reason);
  return { end: () => undefined };
}

function toPlain({ url, headers = {}, ip = null }: RealtimeRequest): PlainRequest {
  const { origin, pathname, search } = new URL(url);
  return {
    method: 'GET',
    origin,
    pathname,
    search,
    ip,
    header: (name) => headers[name] ?? null,
    readBody: async () => new Uint8Array(),
  };
}
