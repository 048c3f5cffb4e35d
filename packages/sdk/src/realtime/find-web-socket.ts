import type { RealtimeSettings, SocketClass } from './realtime-settings.ts';

/** The class of sockets that is to be used now, if any: a test tool may replace that of the platform at any time. */
export function findWebSocket({ WebSocket, isFetchOwn }: RealtimeSettings): SocketClass | undefined {
  return WebSocket ?? (isFetchOwn ? undefined : globalThis.WebSocket);
}
