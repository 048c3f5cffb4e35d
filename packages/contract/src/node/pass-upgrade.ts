import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** A client's end of a connection that wants to become something else. */
interface Upgrading {
  readonly socket: Duplex;
  /** What it sent after its request. */
  readonly head: Buffer;
}

/** Passes an upgrade on, and afterwards what either side says, unseen. */
export function passUpgrade(onward: ClientRequest, { socket, head }: Upgrading): void {
  onward.on('upgrade', (response, upstream, first) => {
    socket.write(toHead(response));
    socket.write(first);
    upstream.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
    // Whichever side breaks off, the other one is told.
    for (const [end, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      end.on('error', () => other.destroy());
      end.on('close', () => other.destroy());
    }
  });
  onward.on('response', (response) => {
    socket.write(toHead(response, 'connection: close'));
    response.pipe(socket);
  });
  onward.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\n\r\n'));
  // When it ends before there is an answer, nobody waits for one.
  for (const end of ['error', 'close']) socket.on(end, () => onward.destroy());
  onward.end();
}

function toHead({ statusCode, statusMessage, rawHeaders }: IncomingMessage, instead?: string): string {
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
  );
  // What was read is no longer in chunks.
  const kept =
    instead === undefined ? lines : lines.filter((line) => !/^(connection|transfer-encoding):/i.test(line));
  return [
    `HTTP/1.1 ${statusCode} ${statusMessage}`,
    ...kept,
    ...(instead === undefined ? [] : [instead]),
    '',
    '',
  ].join('\r\n');
}
