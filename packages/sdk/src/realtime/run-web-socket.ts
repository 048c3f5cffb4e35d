import { createRealtimeTicket } from '../operations/create-realtime-ticket.ts';
import { findWebSocket } from './find-web-socket.ts';
import type { Socket, SocketEvent } from './realtime-settings.ts';
import { type RunStream, type StreamEnd, type StreamRequest, toStreamPath } from './stream.ts';

/** A stream over a socket. A page can give a socket no header, so a ticket for one use stands for the token. */
export const runWebSocket: RunStream = async (request) => {
  const { context, signal } = request;
  const WebSocket = findWebSocket(context.settings.realtime);
  if (WebSocket === undefined) return {};
  let ticket: string;
  try {
    ({ ticket } = await createRealtimeTicket(context, { signal, retry: false }));
  } catch (error) {
    return { error };
  }
  if (signal.aborted) return {};
  try {
    const { baseUrl } = context.transport;
    return await listen(
      new WebSocket(baseUrl.replace(/^http/, 'ws') + toStreamPath(request, ticket)),
      request,
    );
  } catch {
    // Its message may show the ticket, and there is nothing in it that could be acted upon.
    return {};
  }
};

function listen(socket: Socket, { signal, hear }: StreamRequest): Promise<StreamEnd> {
  return new Promise((resolve) => {
    const onMessage = ({ data }: SocketEvent) => hear(data);
    const onClose = ({ code = 1006 }: SocketEvent) => finish({ closeCode: code });
    const onAbort = () => finish({});
    const finish = (end: StreamEnd) => {
      signal.removeEventListener('abort', onAbort);
      socket.removeEventListener('message', onMessage);
      socket.removeEventListener('close', onClose);
      socket.close();
      resolve(end);
    };
    signal.addEventListener('abort', onAbort);
    socket.addEventListener('message', onMessage);
    socket.addEventListener('close', onClose);
    // Never taken away: a socket that is closed before it was open fails, and some end the process when nobody listens.
    socket.addEventListener('error', () => finish({ closeCode: 1006 }));
  });
}
