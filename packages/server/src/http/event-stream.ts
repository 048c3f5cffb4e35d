/** Messages as server-sent events. */
import type { RealtimeText } from '../realtime/realtime-socket.ts';

const encoder = new TextEncoder();
const encoded = new WeakMap<readonly RealtimeText[], Uint8Array<ArrayBuffer>>();

/** The bytes of messages, made once for all streams that are sent the same ones. */
export function encodeEvents(messages: readonly RealtimeText[]): Uint8Array<ArrayBuffer> {
  const known = encoded.get(messages);
  if (known !== undefined) return known;
  const bytes = encoder.encode(messages.map(writeEvent).join(''));
  encoded.set(messages, bytes);
  return bytes;
}

/** The last event of a stream that the server ends. */
export function encodeClose(code: number, reason: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(`event: close\ndata: ${JSON.stringify({ code, reason })}\n\n`);
}

function writeEvent({ text, resumeAt }: RealtimeText): string {
  return resumeAt === null ? `data: ${text}\n\n` : `id: ${resumeAt}\ndata: ${text}\n\n`;
}
