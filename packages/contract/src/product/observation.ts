import type { HistoryEntry, Inventory } from '@onhand/spec';
import { expectEqual } from '../expectations/expect-equal.ts';

/** All that can be seen of one product at one moment. */
export interface Observation {
  readonly inventory: Inventory;
  /** How many entries the history has; `undefined` where the server has no history. */
  readonly entries: number | undefined;
  readonly newest: HistoryEntry | undefined;
}

/** Expects that nothing has happened between two observations. */
export function expectUnchanged(before: Observation, after: Observation, because: string): void {
  expectEqual(`the inventory after ${because}`, after.inventory, before.inventory);
  expectEqual(`the number of history entries after ${because}`, after.entries, before.entries);
  expectEqual(`the newest history entry after ${because}`, after.newest, before.newest);
}
