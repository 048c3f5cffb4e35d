import { createRealtimeTicket } from '../operations/create-realtime-ticket.ts';
import { findWebSocket } from './find-web-socket.ts';
import type { Socket } from './realtime-settings.ts';
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
    const finish = (end: StreamEnd) => {
      socket.close();
      resolve(end);
    };
    // None is taken away: whoever hears a message has stopped to by then, and a socket that is closed before it was open fails,
    // which ends the process on some platforms when nobody listens.
    signal.addEventListener('abort', () => finish({}));
    socket.addEventListener('message', ({ data }) => hear(data));
    socket.addEventListener('close', ({ code = 1006 }) => finish({ closeCode: code }));
    socket.addEventListener('error', () => finish({ closeCode: 1006 }));
  });
}
