import type { InventoryMemory } from './inventory-memory.ts';

const moment = { atMs: 0, epoch: 0, reign: 0 };

/** Remembers nothing: for whoever asks the server every time. */
export const noMemory: InventoryMemory = {
  isStored: false,
  use: () => {},
  moment: () => moment,
  isCurrent: () => true,
  find: () => undefined,
  findFresh: () => undefined,
  findStale: () => undefined,
  store: (observation) => observation,
  load: async () => {},
  expire: () => {},
  expireAll: () => {},
  remove: () => {},
};
