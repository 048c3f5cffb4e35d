import type { RealtimeMessage } from '@onhand/spec';
import { WebSocket } from 'ws';

/** A client over a real connection. */
interface Client {
  readonly connection: WebSocket;
  /** The next message; one that came already counts. */
  readonly next: () => Promise<RealtimeMessage>;
  readonly closed: Promise<{ code: number; reason: string }>;
}

/** Opens a WebSocket that answers as any client does, and reads all that comes. */
export function openWebSocket(url: string, headers: Record<string, string>): Client {
  const connection = new WebSocket(url.replace('http', 'ws'), { headers });
  const arrived: RealtimeMessage[] = [];
  let wake = () => {};
  connection.on('message', (data) => {
    arrived.push(JSON.parse(String(data)));
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    connection.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  connection.on('error', () => {});
  return {
    connection,
    closed,
    async next() {
      while (arrived.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return arrived.shift() as RealtimeMessage;
    },
  };
}
