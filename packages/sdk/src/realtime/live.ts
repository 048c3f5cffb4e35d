import type { InventoryContext } from '../inventory-context.ts';
import { LiveHub } from './live-hub.ts';
import { LiveIterator } from './live-iterator.ts';
import type { SubscriberInput } from './live-subscriber.ts';
import type { WatchOptions } from './subscribe-options.ts';

/** What a manager's subscriptions are made with. */
export interface Live {
  /** Has somebody told from now on. */
  join(input: SubscriberInput): void;
  /** Begins to listen, for somebody who takes one update after the other. */
  iterate(productIds: readonly string[], options: WatchOptions): LiveIterator;
}

/** One for each manager or client, for as long as that is there. */
const all = new WeakMap<InventoryContext, Live>();

/** What the subscriptions of this manager are made with. */
export function liveOf(context: InventoryContext): Live {
  const known = all.get(context);
  if (known !== undefined) return known;
  const hub = new LiveHub(context);
  const live: Live = {
    join: (input) => hub.join(input),
    iterate: (productIds, options) => new LiveIterator(hub, productIds, options),
  };
  all.set(context, live);
  return live;
}
