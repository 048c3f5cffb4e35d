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
  /**
   * The messages that were not read yet, and how the server ended the stream.
   *
   * @throws BrokenPromise when it stays open.
   */
  readToEnd(why: string): Promise<{ readonly read: readonly HeardMessage[]; readonly ending: Ending }>;
  close(): void;
}

/** What is asked of a stream. */
export interface StreamOrder {
  readonly products: readonly string[];
  readonly since?: number;
  /** Only over server-sent events. */
  readonly lastEventId?: number;
  /** In the place of the admin's. */
  readonly token?: string;
}

/** Who opens a stream, as a request says it. */
export const toOpener = ({ token }: StreamOrder) =>
  token === undefined
    ? ({ as: 'admin', headers: {} } as const)
    : ({ as: 'nobody', headers: { authorization: `Bearer ${token}` } } as const);

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
