import type { HistoryEntry, Inventory, Product } from '@onhand/sdk';
import type { QueryKey } from '@tanstack/react-query';
import { inventoryKeys } from './inventory-keys.ts';
import { inventoryQuery, productQuery } from './inventory-query.ts';
import type { ListData } from './list-data.ts';
import { addEntry } from './merge-history.ts';
import type { QueryScope } from './query-scope.ts';
import { isNewer } from './to-newest.ts';

/** Writes a state of a product to all that has been read of it, wherever that is older. */
export function writeInventory(scope: QueryScope, inventory: Inventory): void {
  const { client } = scope;
  const update = (product: Product) => (isNewer(inventory, product) ? { ...product, ...inventory } : product);
  // Only where it was asked for: a reading that nobody watches would never be renewed.
  const { queryKey } = inventoryQuery(scope, inventory.id);
  if (client.getQueryState(queryKey) !== undefined) client.setQueryData(queryKey, inventory);
  client.setQueryData(productQuery(scope, inventory.id).queryKey, (known) => known && update(known));
  client.setQueriesData<ListData<Product>>(
    { queryKey: inventoryKeys.products, predicate: (query) => isOf(scope, query.queryKey) },
    (list) => list && mapItems(list, (product) => (product.id === inventory.id ? update(product) : product)),
  );
}

/** Puts a change on top of a product's history; what it does not fit on is read again. */
export function writeEntry(scope: QueryScope, entry: HistoryEntry): void {
  const { client } = scope;
  const histories = client.getQueryCache().findAll({ queryKey: inventoryKeys.history(entry.product_id) });
  for (const { queryKey } of histories.filter((query) => isOf(scope, query.queryKey))) {
    const history = client.getQueryData<ListData<HistoryEntry>>(queryKey);
    if (history === undefined) continue;
    const longer = hasFilter(queryKey) ? undefined : addEntry(history, entry);
    if (longer !== undefined) client.setQueryData(queryKey, longer);
    else void client.invalidateQueries({ queryKey, exact: true });
  }
}

/** Has an inventory read again; settles when what is shown of it has been. */
export function expireInventory(scope: QueryScope, productId: string): Promise<void> {
  const { queryKey } = inventoryQuery(scope, productId);
  return scope.client.invalidateQueries({ queryKey, exact: true });
}

/** Has the lists read again that a change may have altered. */
export function expireLists(scope: QueryScope, productId: string): void {
  for (const queryKey of [inventoryKeys.history(productId), inventoryKeys.lowStock]) {
    void scope.client.invalidateQueries({ queryKey, predicate: (query) => isOf(scope, query.queryKey) });
  }
}

/** Whether a query is of this scope. */
function isOf({ id }: QueryScope, queryKey: QueryKey): boolean {
  return queryKey.at(-1) === id;
}

/** Whether a history leaves entries out. */
function hasFilter(queryKey: QueryKey): boolean {
  const { pageSize: _, ...filters } = Object(queryKey.at(-2));
  return Object.values(filters).some((filter) => filter !== undefined);
}

function mapItems<Item>(list: ListData<Item>, map: (item: Item) => Item): ListData<Item> {
  return { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(map) })) };
}
