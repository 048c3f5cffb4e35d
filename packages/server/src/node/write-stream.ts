import type { ServerResponse } from 'node:http';
import type { OpenStream } from '../http/answer.ts';
import { encodeClose, encodeEvents } from '../http/event-stream.ts';
import type { RealtimeSocket } from '../realtime/realtime-socket.ts';
import type { NodeAnswer } from './write-answer.ts';

/** Writes the head of an answer, and then what its stream has to say until either side ends it. */
export function writeStream(
  outgoing: ServerResponse,
  { status, headers }: NodeAnswer,
  open: OpenStream,
): void {
  // The connection serves nothing afterwards: a stream has no other end.
  outgoing.writeHead(status, { ...headers, connection: 'close' });
  const socket: RealtimeSocket = {
    send: (messages) => void outgoing.write(encodeEvents(messages)),
    bufferedBytes: () => outgoing.writableLength,
    close: (code, reason) => void outgoing.end(encodeClose(code, reason)),
    drop: () => void outgoing.destroy(),
  };
  const stream = open(socket);
  outgoing.on('close', () => stream.end());
}
