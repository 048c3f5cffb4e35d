import type { RealtimeSocket, RealtimeStream } from '../realtime/realtime-socket.ts';
import type { OpenStream } from './answer.ts';
import { encodeClose, encodeEvents } from './event-stream.ts';

/** A body that goes on for as long as its stream does, and ends the stream when its reader gives up. */
export function toStreamBody(
  open: OpenStream,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let stream: RealtimeStream | undefined;
  const body: UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> = {
    start(controller) {
      const socket = toSocket(controller);
      stream = open(socket);
      const giveUp = () => {
        stream?.end();
        socket.fail(signal?.reason);
      };
      if (signal?.aborted) giveUp();
      else signal?.addEventListener('abort', giveUp);
    },
    cancel() {
      stream?.end();
    },
  };
  // Whatever waits in it has not been read.
  return new ReadableStream(body, new ByteLengthQueuingStrategy({ highWaterMark: 0 }));
}

function toSocket(controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) {
  let isOpen = true;
  const ending = (end: () => void) => {
    if (!isOpen) return;
    isOpen = false;
    end();
  };
  const fail = (reason: unknown) => ending(() => controller.error(reason));
  const socket: RealtimeSocket = {
    send: (messages) => controller.enqueue(encodeEvents(messages)),
    bufferedBytes: () => -(controller.desiredSize ?? 0),
    close: (code, reason) =>
      ending(() => {
        controller.enqueue(encodeClose(code, reason));
        controller.close();
      }),
    drop: () => fail(new TypeError('terminated: the connection was broken off.')),
  };
  return { ...socket, fail };
}
