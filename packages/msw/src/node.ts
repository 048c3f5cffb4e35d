export { type NetworkMock, type SetupOptions, setupInventoryMock } from './node/setup-inventory-mock.ts';
export type { TestHooks } from './node/test-hooks.ts';
