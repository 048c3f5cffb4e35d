import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConnectionDropped } from '../control/connection-dropped.ts';
import { TruncatedResponse } from '../control/truncated-response.ts';

/** What answers a request that came over a socket. */
export type NodeHandler = (request: Request, socket: HttpBindings | Http2Bindings) => Promise<Response>;

/** Does to the socket what a fault asks for: closes it without an answer, or in the middle of one. */
export function breakConnections(handler: NodeHandler): NodeHandler {
  return async (request, socket) => {
    try {
      const answer = await handler(request, socket);
      if (!(answer instanceof TruncatedResponse)) return answer;
      // Without http2 options the adaptor passes plain `node:http` objects on; its type says so only in general.
      breakOff(answer, (socket as HttpBindings).outgoing);
    } catch (error) {
      if (!(error instanceof ConnectionDropped)) throw error;
      socket.incoming.socket.destroy();
    }
    return RESPONSE_ALREADY_SENT;
  };
}

function breakOff(answer: TruncatedResponse, outgoing: HttpBindings['outgoing']): void {
  const headers = { ...Object.fromEntries(answer.headers), 'content-length': answer.promisedBytes };
  outgoing.writeHead(answer.status, headers);
  outgoing.write(answer.sent, () => outgoing.destroy());
}
