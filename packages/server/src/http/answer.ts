import type { RealtimeSocket, RealtimeStream } from '../realtime/realtime-socket.ts';

/** An answer in plain values, whichever door it leaves by: what every answer carries is added in one place. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** What goes on after the head, in the place of a body: begins the stream on the door's end of the connection. */
  readonly stream?: OpenStream;
}

/** Begins a stream on a socket. */
export type OpenStream = (socket: RealtimeSocket) => RealtimeStream;

/** The answer to a read. Inventory is true only now, so caches have to ask again before they use it. */
export function answerJson(body: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-cache', ...headers },
    body: JSON.stringify(body),
  };
}
