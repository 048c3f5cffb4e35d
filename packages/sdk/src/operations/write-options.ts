import type { CallLimits } from '../transport/call-limits.ts';

/** What every write takes. */
export interface WriteOptions extends CallLimits {
  /** Names this change; the same key again has no second effect for 24 hours. A random one unless given. */
  readonly idempotencyKey?: string | undefined;
}

/** How a write was made. */
export interface WriteReceipt {
  /** The key that the change was sent with. */
  readonly idempotencyKey: string;
  /** Whether the change had been made before this answer, by an earlier attempt or another call with the same key. */
  readonly replayed: boolean;
}
