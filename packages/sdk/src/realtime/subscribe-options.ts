import type { AnyInventoryError } from '../errors/is-inventory-error.ts';
import type { LiveUpdate } from './live-update.ts';

/**
 * How up to date a subscription is. `live`: the server tells of each change. `polling`: it is asked every so often.
 * `connecting`: not yet, or not any more. `offline`: nothing comes, because the server cannot be reached or takes no token that
 * it is given; it is tried again. `closed`: by the caller, or by an error that `onError` was given.
 */
export type LiveStatus = 'connecting' | 'live' | 'polling' | 'offline' | 'closed';

/** Called with each update; what it throws or rejects with goes to `listenerError`. */
export type LiveListener = (update: LiveUpdate) => unknown;

/** What `subscribe` takes. */
export interface SubscribeOptions {
  /** Aborting it closes the subscription. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Told of each new status, the last one included; with `offline` also why, where that is known, such as a `NetworkError`, or
   * an `UnauthorizedError` when somebody has to sign in again.
   */
  readonly onStatus?: ((status: LiveStatus, reason?: AnyInventoryError) => unknown) | undefined;
  /** Told why the subscription ended by itself, such as `ProductNotFoundError`; without it the console is. */
  readonly onError?: ((error: AnyInventoryError) => unknown) | undefined;
}

/** What `watch` takes. */
export interface WatchOptions extends Pick<SubscribeOptions, 'onStatus'> {
  /** Aborting it ends the iteration with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
}

/** Something that is listened to until it is closed. */
export interface Subscription {
  readonly status: LiveStatus;
  /** Ends it: the listener is called no more. Safe to call twice. */
  close(): void;
}
