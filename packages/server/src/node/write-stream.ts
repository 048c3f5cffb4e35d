import type { ServerResponse } from 'node:http';
import type { OpenStream } from '../http/answer.ts';
import { encodeClose, encodeEvents } from '../http/event-stream.ts';
import type { Wait } from '../realtime/realtime-options.ts';
import type { RealtimeSocket } from '../realtime/realtime-socket.ts';
import type { NodeAnswer } from './write-answer.ts';

/** How long a client may take to read what waits for it when its stream has ended. */
const closeMs = 3_000;

/** What begins a stream, and what it may use. */
interface StreamSetting {
  readonly open: OpenStream;
  readonly wait: Wait;
}

/** Writes the head of an answer, and then what its stream has to say until either side ends it. */
export function writeStream(
  outgoing: ServerResponse,
  { status, headers }: NodeAnswer,
  { open, wait }: StreamSetting,
): void {
  // The connection serves nothing afterwards: a stream has no other end.
  outgoing.writeHead(status, { ...headers, connection: 'close' });
  const socket: RealtimeSocket = {
    send: (messages) => void outgoing.write(encodeEvents(messages)),
    bufferedBytes: () => outgoing.writableLength,
    close(code, reason) {
      outgoing.end(encodeClose(code, reason));
      // Whoever was cut off since it does not read would keep all that waits for it for ever.
      wait(closeMs, () => outgoing.destroy());
    },
    drop: () => void outgoing.destroy(),
  };
  const stream = open(socket);
  outgoing.on('close', () => stream.end());
}
