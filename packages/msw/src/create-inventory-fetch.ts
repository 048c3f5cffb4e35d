import { createInventoryMock } from './mock/create-inventory-mock.ts';
import type { InventoryMock, InventoryMockOptions } from './mock/inventory-mock.ts';

/**
 * The whole API as a `fetch`, with a state of its own per call and no interception: for the SDK's option `fetch`, or for code that
 * is given its `fetch`. The fastest of the doors, and the only one that needs no MSW.
 *
 * @throws TypeError when `baseUrl` is not an http(s) URL, or a product is not usable.
 * @example
 * const mock = createInventoryFetch({ products: worlds.oneProduct('mug') });
 * const inventory = new InventoryManager(mock.as('sales'));
 */
export function createInventoryFetch(options: InventoryMockOptions = {}): InventoryMock {
  return createInventoryMock(options).mock;
}
