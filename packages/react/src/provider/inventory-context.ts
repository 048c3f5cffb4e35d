import type { HistoryEntry } from '@onhand/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { OpenChanges } from '../changes/open-changes.ts';
import { LiveProducts } from '../live/live-products.ts';
import { type QueryScope, toQueryScope } from '../queries/query-scope.ts';
import { expireLists, writeEntry, writeInventory } from '../queries/write-inventory.ts';
import type { InventorySource } from './inventory-source.ts';

/** What the hooks of one manager share. */
export interface InventoryContext {
  readonly scope: QueryScope & { readonly manager: InventorySource };
  readonly changes: OpenChanges;
  readonly live: LiveProducts;
  /** Told of each entry that the server tells of. */
  readonly entryListeners: Set<(entry: HistoryEntry) => void>;
}

const contexts = new WeakMap<QueryClient, WeakMap<InventorySource, InventoryContext>>();

/** What belongs to a manager and a client, the same for every provider of both. */
export function toInventoryContext(client: QueryClient, manager: InventorySource): InventoryContext {
  const ofClient = contexts.get(client) ?? new WeakMap();
  contexts.set(client, ofClient);
  const known = ofClient.get(manager);
  if (known !== undefined) return known;
  const context = createContext(client, manager);
  ofClient.set(manager, context);
  return context;
}

function createContext(client: QueryClient, manager: InventorySource): InventoryContext {
  const scope = toQueryScope(client, manager);
  const changes = new OpenChanges();
  const entryListeners: InventoryContext['entryListeners'] = new Set();
  const live = new LiveProducts(manager, {
    onInventory: (inventory) => writeInventory(scope, inventory),
    onEntry: (entry) => {
      writeEntry(scope, entry);
      changes.confirm(entry);
      for (const listener of [...entryListeners]) listener(entry);
    },
    onMissed: (productId) => expireLists(scope, productId),
  });
  return { scope, changes, live, entryListeners };
}
