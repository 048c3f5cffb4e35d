/** For vitest: the mock of a file's network with vitest's hooks, and the assertions. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type InventoryMatchers, inventoryMatchers } from './matchers/inventory-matchers.ts';
import {
  type NetworkMock,
  type SetupOptions,
  setupInventoryMock as setupWithHooks,
} from './node/setup-inventory-mock.ts';

expect.extend(inventoryMatchers);

declare module 'vitest' {
  // The parameters of an interface that is extended must be those of vitest.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown>
    extends InventoryMatchers<R> {}
}

/** {@link setupWithHooks}, with the hooks of vitest. */
export function setupInventoryMock(options: SetupOptions = {}): NetworkMock {
  return setupWithHooks({ hooks: { beforeAll, afterEach, afterAll }, ...options });
}

export type { NetworkMock, SetupOptions };
