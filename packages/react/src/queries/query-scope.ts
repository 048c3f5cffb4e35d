import type { QueryClient } from '@tanstack/react-query';
import type { InventorySource } from '../provider/inventory-source.ts';

/** The part of a manager that queries use. */
export type ReadSource = Pick<InventorySource, 'get' | 'product' | 'products' | 'history' | 'lowStock'>;

/** Whose readings, and where they are kept. */
export interface QueryScope {
  readonly manager: ReadSource;
  readonly client: QueryClient;
  /** Ends every key, so that nothing that one manager read is given out for another. */
  readonly id: number;
}

// By this name also another copy of the package finds what this one has numbered.
const numbering: unique symbol = Symbol.for('@onhand/react/numbering');

interface NumberedClient {
  [numbering]?: { readonly ids: WeakMap<object, number>; count: number };
}

/**
 * The scope of a manager in a client. The first manager of a client has the number 0, on a server and in the page alike, so that
 * what was read there is found here.
 */
export function toQueryScope<Source extends ReadSource>(
  client: QueryClient,
  manager: Source,
): QueryScope & { readonly manager: Source } {
  const numbered: QueryClient & NumberedClient = client;
  numbered[numbering] ??= { ids: new WeakMap(), count: 0 };
  const numbers = numbered[numbering];
  const known = numbers.ids.get(manager);
  if (known !== undefined) return { manager, client, id: known };
  const id = numbers.count++;
  numbers.ids.set(manager, id);
  return { manager, client, id };
}
