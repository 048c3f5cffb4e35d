/** How a stream comes. */
export type Transport = 'server-sent events' | 'WebSocket';

/** A message as it came. */
export interface HeardMessage {
  readonly text: string;
  /** Read as JSON; without members when it is no object. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The `id` of the event, where there is one. */
  readonly eventId: string | undefined;
}

/** How a stream ended. */
export interface Ending {
  /** `undefined` when nobody said why. */
  readonly code: number | undefined;
  readonly reason: string;
}

/** A stream that is open, as a check uses it. */
export interface Stream {
  readonly transport: Transport;
  /**
   * The messages that were not read yet, up to the first one that fits.
   *
   * @throws BrokenPromise when the stream ends before, or when none comes in time.
   */
  readUntil(what: string, fits: (message: HeardMessage) => boolean): Promise<HeardMessage[]>;
  close(): void;
}

/** What is asked of a stream. */
export interface StreamOrder {
  readonly products: readonly string[];
  readonly since?: number;
  /** Only over server-sent events. */
  readonly lastEventId?: number;
}

/** The address below the base URL. */
export function toStreamTarget(
  { products, since }: StreamOrder,
  more: Readonly<Record<string, string>> = {},
) {
  const named = products.map((id) => ['product_id', id]);
  const query = new URLSearchParams([...named, ...Object.entries(more)]);
  if (since !== undefined) query.set('since', String(since));
  return `/inventory/realtime?${query}`;
}
