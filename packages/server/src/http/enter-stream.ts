import { type RealtimeCloseCode, realtimeCloseCodes } from '@onhand/spec';
import type { RealtimeSocket, RealtimeStream } from '../realtime/realtime-socket.ts';
import type { Answer } from './answer.ts';

/** What a stream of its own connection, such as a WebSocket, is told in the place of a status. */
const codeByStatus: Readonly<Record<number, RealtimeCloseCode>> = {
  400: realtimeCloseCodes.invalidRequest,
  401: realtimeCloseCodes.unauthorized,
  403: realtimeCloseCodes.forbidden,
  404: realtimeCloseCodes.notFound,
  429: realtimeCloseCodes.tooMany,
  503: realtimeCloseCodes.overloaded,
};

/** The longest reason that a close frame can hold, in bytes of UTF-8 (RFC 6455, section 5.5). */
const maxReasonBytes = 123;

/** Leads the answer to a socket that is open already: the stream begins, or the socket is closed and told why not. */
export function enterStream({ status, body, stream }: Answer, socket: RealtimeSocket): RealtimeStream {
  if (stream !== undefined) return stream(socket);
  socket.close(codeByStatus[status] ?? realtimeCloseCodes.internal, readReason(body));
  return { end: () => undefined };
}

function readReason(body: string | null): string {
  const detail = readDetail(body) ?? 'No stream could be opened.';
  const { read } = new TextEncoder().encodeInto(detail, new Uint8Array(maxReasonBytes));
  return detail.slice(0, read);
}

function readDetail(body: string | null): string | undefined {
  try {
    const { detail }: { detail?: unknown } = JSON.parse(body ?? '{}');
    return typeof detail === 'string' ? detail : undefined;
  } catch {
    // A fault can leave half a problem.
    return undefined;
  }
}
