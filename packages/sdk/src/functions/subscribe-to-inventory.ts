import { subscribe, type Wish } from '../realtime/on-demand.ts';
import type { SubscribeOptions, Subscription } from '../realtime/subscribe-options.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';

/** Has a listener told of each newer state of some products, as `InventoryManager.subscribe` does. */
export function subscribeToInventory(
  client: InventoryClient,
  { productIds, listener, ...options }: SubscribeOptions & Omit<Wish, 'options'>,
): Subscription {
  return subscribe(contextOf(client), { productIds, listener, options });
}
