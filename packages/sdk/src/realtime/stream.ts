import type { InventoryContext } from '../inventory-context.ts';

/** What a stream is to carry. */
export interface StreamRequest {
  readonly context: InventoryContext;
  readonly productIds: readonly string[];
  /** The newest message that is known, when what came after it is wanted instead of the states. */
  readonly since: number | undefined;
  /** Aborted when nobody wants it any more. */
  readonly signal: AbortSignal;
  /** Told of each message as it came. */
  readonly hear: (text: unknown) => void;
}

/** How a stream ended by itself: with a code, with the error of the request that was to open it, or with neither. */
export interface StreamEnd {
  readonly closeCode?: number;
  readonly error?: unknown;
}

/** Opens a stream, and resolves when it has ended. Never rejects. */
export type RunStream = (request: StreamRequest) => Promise<StreamEnd>;

/** Where a stream is, below the base URL. */
export function toStreamPath({ productIds, since }: StreamRequest, ticket?: string): string {
  const query = new URLSearchParams(productIds.map((id) => ['product_id', id]));
  if (since !== undefined) query.set('since', String(since));
  if (ticket !== undefined) query.set('ticket', ticket);
  return `/inventory/realtime?${query}`;
}
