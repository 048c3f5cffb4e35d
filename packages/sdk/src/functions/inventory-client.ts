import type { ApiClient } from '../api/api-types.ts';
import { callApi } from '../api/call-api.ts';
import { createApiClient } from '../api/create-api-client.ts';
import { noMemory } from '../cache/no-memory.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type InventoryManagerOptions, resolveOptions } from '../manager-options.ts';
import { TokenSource } from '../transport/token-source.ts';
import { createTransport } from '../transport/transport.ts';

/** How a client reaches the API and how patient it is. */
export interface InventoryClientOptions extends Omit<InventoryManagerOptions, 'cache'> {}

/**
 * The API without a class around it: every operation by its path, and what the functions of this entry take. It remembers
 * nothing and tells of no events.
 */
export interface InventoryClient extends ApiClient {}

/** Kept apart, so that nothing prints what a client works with. */
const contexts = /* @__PURE__ */ new WeakMap<InventoryClient, InventoryContext>();

/**
 * Makes a client. Only the functions that are imported come along into a bundle.
 *
 * @throws ConfigurationError when an option cannot be used.
 * @example
 * const client = createInventoryClient({ baseUrl: 'http://localhost:8000/api', accessToken: () => session.token });
 * await reserveInventory(client, { productId: 'prod_789', quantity: 5, orderId: 'order_17' });
 */
export function createInventoryClient(options: InventoryClientOptions): InventoryClient {
  const settings = resolveOptions(options);
  const tokens = new TokenSource(settings);
  const context: InventoryContext = {
    transport: createTransport(settings, tokens),
    cache: noMemory,
    isSameUser: () => true,
    emit: () => false,
    tokens,
    settings,
  };
  const client = createApiClient(context, callApi);
  contexts.set(client, context);
  return client;
}

/** What a client works with. */
export function contextOf(client: InventoryClient): InventoryContext {
  const context = contexts.get(client);
  if (context === undefined)
    throw new TypeError('Failed to use a client: it is not from createInventoryClient.');
  return context;
}
