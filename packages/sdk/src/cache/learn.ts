import type { Inventory } from '@onhand/spec';
import type { InventoryUpdateResult } from '../answers/open-answers.ts';
import { announceLevel } from '../events/announce-level.ts';
import type { Emit } from '../events/event-source.ts';
import type { Moment } from './inventory-cache.ts';
import type { InventoryMemory } from './inventory-memory.ts';
import type { Observation } from './observation.ts';

/** What remembers, and what tells. */
interface Memory {
  readonly cache: InventoryMemory;
  readonly emit: Emit;
}

/** How something was learned. */
interface Lesson {
  /** When it was asked for. */
  readonly moment: Moment;
  /** The inventory before a change, for when nothing was known of it. */
  readonly before?: () => Inventory;
  /** Tells of the change, when what came of it can be read already. */
  readonly announce?: () => void;
}

/** Takes in what the server told, tells of lines that were crossed by it, and gives back the newest that is known. */
export function learn(
  { cache, emit }: Memory,
  observation: Observation,
  { moment, before, announce }: Lesson,
): Inventory {
  const { inventory } = observation;
  const known = cache.find(inventory.id)?.inventory ?? before?.();
  const newest = cache.store(observation, moment).inventory;
  announce?.();
  // Not for what was not taken in: it is older, or another user was told it.
  const isTakenIn = cache.find(inventory.id)?.inventory === inventory;
  if (known !== undefined && isTakenIn) announceLevel(emit, known, inventory);
  return newest;
}

/** The inventory before a change, as far as its answer tells: the threshold may have been another. */
export function toInventoryBefore(inventory: Inventory, result: InventoryUpdateResult): Inventory {
  const backordered = result.backordered - result.backorder_quantity;
  const available = Math.max(0, result.previous_stock - result.previous_reserved - backordered);
  return { ...inventory, available };
}
