import type { Loose } from '../arguments/loose.ts';

/** A way for changes to come, best first: told over a socket, told over a long answer, or asked for. */
export type LiveTransport = 'web-socket' | 'event-stream' | 'polling';

/** What is used of an event of a socket. */
export interface SocketEvent {
  readonly type: string;
  /** Of a `message`. */
  readonly data?: unknown;
  /** Of a `close`. */
  readonly code?: number;
}

/** As much of a `WebSocket` as the SDK uses; it sends nothing. */
export interface Socket {
  addEventListener(type: 'message' | 'close' | 'error', listener: (event: SocketEvent) => void): void;
  /** Also called when it is closed already. */
  close(): void;
}

/** A class of sockets, such as the platform's `WebSocket`. */
export type SocketClass = new (url: string) => Socket;

/** How changes come to `subscribe` and `watch`. */
export interface RealtimeOptions {
  /** Which ways are tried, best first; all three unless given. */
  readonly transports: readonly LiveTransport[];
  /**
   * Used in place of the platform's `WebSocket`, looked up whenever one is opened. A manager with a `fetch` of its own uses
   * none unless it is given here, for it would go another way than everything else.
   */
  readonly WebSocket: SocketClass | undefined;
  /** How often each product is asked for where nothing better works, in milliseconds; 15 000 unless given. */
  readonly pollIntervalMs: number;
}

/** The options, checked; what stands for one that is left out is known to what is loaded on demand. */
export interface RealtimeSettings extends Loose<RealtimeOptions> {
  readonly pollIntervalMs: number;
  /** Whether the manager has a `fetch` of its own. */
  readonly isFetchOwn: boolean;
}
