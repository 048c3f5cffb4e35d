import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A frame of a server, which is never masked and, here, always final. */
interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
}

export const opcodes = { text: 1, close: 8, ping: 9 } as const;

/** A WebSocket that answers nothing and reads only when it is told to. */
export interface RawWebSocket {
  readonly socket: Socket;
  /** The next frame. */
  readonly next: () => Promise<Frame>;
  /** The code in the close frame, whatever comes before it. */
  readonly readCloseCode: () => Promise<number>;
  /** What came after the last frame that was asked for. */
  readonly unreadBytes: () => number;
}

/** Opens a WebSocket by hand (RFC 6455, section 4.1). */
export async function openRaw(url: string): Promise<RawWebSocket> {
  const { hostname, port, pathname, search } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(
    [
      `GET ${pathname}${search} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Authorization: Bearer admin',
      '\r\n',
    ].join('\r\n'),
  );
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
  });
  const read = () => once(socket, 'data');
  while (!bytes.includes('\r\n\r\n')) await read();
  bytes = bytes.subarray(bytes.indexOf('\r\n\r\n') + 4);

  async function next(): Promise<Frame> {
    let frame = readFrame(bytes);
    for (; frame === undefined; frame = readFrame(bytes)) await read();
    bytes = bytes.subarray(frame.length);
    return frame;
  }

  async function readCloseCode(): Promise<number> {
    let frame = await next();
    while (frame.opcode !== opcodes.close) frame = await next();
    return frame.payload.readUInt16BE(0);
  }

  return { socket, next, readCloseCode, unreadBytes: () => bytes.length };
}

/** The first whole frame of some bytes, with how many of them it takes. */
export function readFrame(bytes: Buffer): (Frame & { length: number }) | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1);
  const headLength = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < headLength) return undefined;
  const payloadLength =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const length = headLength + payloadLength;
  if (bytes.length < length) return undefined;
  return { opcode: bytes.readUInt8(0) & 0x0f, payload: bytes.subarray(headLength, length), length };
}
