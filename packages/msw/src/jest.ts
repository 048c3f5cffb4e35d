/** For Jest: the mock of a file's network with Jest's hooks, and the assertions. Jest puts both into the global scope. */
import { type InventoryMatchers, inventoryMatchers } from './matchers/inventory-matchers.ts';

declare global {
  // What @types/jest extends too; an interface that is extended must have the same parameters.
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: as in @types/jest
    interface Matchers<R, T = {}> extends InventoryMatchers<R> {}
  }
}

interface Expect {
  extend(matchers: object): void;
}

const { expect } = globalThis as { expect?: Expect };
if (expect === undefined) {
  throw new TypeError(
    'Failed to add the assertions: Jest has put no expect into the global scope. Use inventoryMatchers of @onhand/msw/matchers.',
  );
}
expect.extend(inventoryMatchers);

export { type NetworkMock, type SetupOptions, setupInventoryMock } from './node/setup-inventory-mock.ts';
