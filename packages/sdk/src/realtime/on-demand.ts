import { toPathSegment } from '../arguments/to-path-segment.ts';
import { NetworkError } from '../errors/network-error.ts';
import { toSafeCause } from '../errors/to-safe-cause.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { livePart } from '../parts/live.ts';
import type { Live } from './live.ts';
import type { LiveIterator } from './live-iterator.ts';
import type { LiveUpdate } from './live-update.ts';
import type {
  LiveListener,
  LiveStatus,
  SubscribeOptions,
  Subscription,
  WatchOptions,
} from './subscribe-options.ts';

/** One product by its id, or several. */
export type ProductIds = string | readonly string[];

/** What is to be told, and to whom. */
export interface Wish {
  readonly productIds: ProductIds;
  readonly listener: LiveListener;
  readonly options: SubscribeOptions;
}

const intent = 'watch inventories';

/** Does something with what is behind it, which comes when somebody subscribes for the first time: at once when it is there. */
async function enter<Value>(context: InventoryContext, use: (live: Live) => Value): Promise<Value> {
  const { liveOf } = livePart.loaded ?? (await livePart.load());
  return use(liveOf(context));
}

/** Has a listener told of each newer state of some products. Throws `ConfigurationError` at once for an id that cannot be one. */
export function subscribe(context: InventoryContext, wish: Wish): Subscription {
  const productIds = checkProductIds(wish.productIds);
  const closing = new AbortController();
  const { signal } = closing;
  let status: LiveStatus = 'connecting';
  const tell = (next: LiveStatus) => {
    status = next;
  };
  enter(context, ({ join }) => join({ ...wish, productIds, closing: signal, tell })).catch((cause) => {
    tell('closed');
    const reason = 'a part of this package could not be loaded';
    const failure = { intent, reason, outcome: 'not-applied', cause: toSafeCause(cause) } as const;
    // biome-ignore lint/suspicious/noConsole: where nobody else is there to be told that nothing will come.
    (wish.options.onError ?? console.error)(new NetworkError(failure));
  });
  return {
    get status() {
      return signal.aborted ? 'closed' : status;
    },
    close: () => closing.abort(),
  };
}

/** The newer states of some products, one after the other. Throws `ConfigurationError` at once, as `subscribe` does. */
export function watch(
  context: InventoryContext,
  productIds: ProductIds,
  options: WatchOptions,
): AsyncIterableIterator<LiveUpdate, undefined, undefined> {
  const ids = checkProductIds(productIds);
  let iterator: Promise<LiveIterator> | undefined;
  const begin = (): Promise<LiveIterator> => {
    iterator ??= enter(context, ({ iterate }) => iterate(ids, options));
    return iterator;
  };
  return {
    next: async () => (await begin()).next(),
    return: async () => (await begin()).return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function checkProductIds(productIds: ProductIds): readonly string[] {
  const ids = [productIds].flat();
  for (const id of ids) toPathSegment(id, 'productId', intent);
  return ids;
}
