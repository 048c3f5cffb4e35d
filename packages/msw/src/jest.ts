/** For Jest: the mock of a file's network with Jest's hooks, and the assertions. Jest puts both into the global scope. */
import { type InventoryMatchers, inventoryMatchers } from './matchers/inventory-matchers.ts';

declare global {
  // What @types/jest and the globals of Jest extend.
  namespace jest {
    interface Matchers<R> extends InventoryMatchers<R> {}
  }
  var expect: unknown;
}

interface Expect {
  extend(matchers: object): void;
}

(globalThis.expect as Expect).extend(inventoryMatchers);

export { type NetworkMock, type SetupOptions, setupInventoryMock } from './node/setup-inventory-mock.ts';
