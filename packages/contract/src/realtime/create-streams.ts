import { openEvents } from './open-events.ts';
import { endingOf, openWebSocket } from './open-web-socket.ts';
import type { Ending, Stream, StreamOrder, Transport } from './stream.ts';
import type { StreamAccess } from './stream-access.ts';

/** How a check opens streams. */
export interface Streams {
  /** One over each transport that the server and this runtime have; all of them see the same. */
  openAll(order: StreamOrder): Promise<Stream[]>;
  open(transport: Transport, order: StreamOrder): Promise<Stream>;
  /** How the server ends a WebSocket that it has to refuse; `target` is below the base URL. */
  endingOf(target: string): Promise<Ending>;
  /** Closes what was opened. */
  closeAll(): void;
}

/** Opens streams, and remembers them to close them. */
export function createStreams(
  access: StreamAccess,
  transports: () => Promise<readonly Transport[]>,
): Streams {
  const opened: Stream[] = [];
  const open = async (transport: Transport, order: StreamOrder) => {
    const stream = await (transport === 'WebSocket'
      ? openWebSocket(order, access)
      : openEvents(order, access));
    opened.push(stream);
    return stream;
  };
  return {
    open,
    openAll: async (order) => {
      const streams: Stream[] = [];
      // One after the other, so that a failure is told of the first that fails.
      for (const transport of await transports()) streams.push(await open(transport, order));
      return streams;
    },
    endingOf: (target) => endingOf(target, access),
    closeAll: () => {
      for (const stream of opened.splice(0)) stream.close();
    },
  };
}
