import type { InventoryUpdate } from '@onhand/spec';
import type { InventoryUpdateResult } from '../answers/open-answers.ts';
import type { Moment } from '../cache/inventory-cache.ts';
import { learn, toInventoryBefore } from '../cache/learn.ts';
import { toInventory } from '../cache/to-inventory.ts';
import { announceChange } from '../events/announce-change.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { WriteReceipt } from './write-options.ts';

/** A change that took effect, and what is known of it. */
export interface ChangeNews {
  /** What was changed, where it is more than a name. */
  readonly change: InventoryUpdate | undefined;
  readonly outcome: InventoryUpdateResult & WriteReceipt;
  /** When it was asked for; absent when the answer tells a past state. */
  readonly moment: Moment | undefined;
  readonly etag: string | undefined;
}

/** Has events tell of a change that this manager made, and the cache remember what it came to. */
export function tellChange(
  context: Pick<InventoryContext, 'cache' | 'emit'>,
  { change, outcome, moment, etag }: ChangeNews,
): void {
  const announce = () => announceChange(context.emit, change, outcome);
  if (moment === undefined) {
    announce();
    return;
  }
  const inventory = toInventory(outcome);
  const before = () => toInventoryBefore(inventory, outcome);
  learn(context, { inventory, etag }, { moment, announce, ...(change !== undefined && { before }) });
}
