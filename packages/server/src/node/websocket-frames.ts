import type { RealtimeText } from '../realtime/realtime-socket.ts';

const encoded = new WeakMap<readonly RealtimeText[], Buffer>();

/**
 * Messages as the frames of a WebSocket, made once for all connections that are sent the same ones. A server's frames are not
 * masked, so they are the same for every client (RFC 6455, section 5.2).
 */
export function encodeFrames(messages: readonly RealtimeText[]): Buffer {
  const known = encoded.get(messages);
  if (known !== undefined) return known;
  const frames = Buffer.concat(messages.flatMap(({ text }) => toFrame(Buffer.from(text))));
  encoded.set(messages, frames);
  return frames;
}

/** The whole of a text message in one frame. */
function toFrame(payload: Buffer): Buffer[] {
  return [writeHead(payload.length), payload];
}

const finalText = 0x81;

function writeHead(length: number): Buffer {
  if (length < 126) return Buffer.from([finalText, length]);
  if (length < 65_536) {
    const head = Buffer.from([finalText, 126, 0, 0]);
    head.writeUInt16BE(length, 2);
    return head;
  }
  const head = Buffer.alloc(10);
  head.set([finalText, 127]);
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
