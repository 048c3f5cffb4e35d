import type { InventoryManager, InventoryUpdate } from '@onhand/sdk';
import type { ProductSeed } from '@onhand/server';
import type { TimeMachine } from './time-machine.ts';

/** A change that was made some time ago. */
interface PastChange {
  readonly productId: string;
  readonly daysAgo: number;
  /** Of that day, from midnight. */
  readonly minute: number;
  readonly change: InventoryUpdate;
}

/** What there was, and what has happened since. */
export interface Past {
  /** How long ago it began. */
  readonly lengthMs: number;
  readonly beginning: readonly ProductSeed[];
  /** Oldest first. They lead from the beginning to the products as they are now. */
  readonly changes: readonly PastChange[];
}

const dayMs = 24 * 60 * 60_000;
const days = [9, 8, 7, 6, 5, 4, 3, 2, 1];

/** Nine days of a shop, the same for the same products each time. */
export function tellPast(products: readonly ProductSeed[]): Past {
  const histories = products.map((product, index) => {
    const taken = [...sales(product, index), ...breakage(product, index)];
    const pieces = taken.reduce((sum, { change }) => sum + (change.stock ?? 0), 0);
    const received = Math.floor(pieces / 5) * 5;
    const changes = [...taken, ...delivery(product, index, received)];
    return { seed: { ...product, stock: product.stock + pieces - received }, changes };
  });
  return {
    lengthMs: 11 * dayMs,
    beginning: histories.map(({ seed }) => seed),
    changes: histories
      .flatMap(({ changes }) => changes)
      .sort((one, other) => other.daysAgo - one.daysAgo || one.minute - other.minute),
  };
}

/** Makes the changes of a past that ends now. The world must have begun with its beginning, and so long ago: time never runs backwards in it. */
export async function makePast(
  { changes }: Past,
  { time, manager, nowMs }: { time: TimeMachine; manager: InventoryManager; nowMs: number },
): Promise<void> {
  for (const { productId, change, ...when } of changes) {
    await time.at(toMoment(when, nowMs), () => manager.update(productId, change));
  }
}

function toMoment({ daysAgo, minute }: Pick<PastChange, 'daysAgo' | 'minute'>, nowMs: number): number {
  const day = new Date(nowMs);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysAgo, 0, minute).getTime();
}

/** Some of the days, at some time between nine in the morning and five. */
function sales({ id }: ProductSeed, index: number): PastChange[] {
  return days
    .filter((day) => (index + day) % 3 !== 0)
    .map((day) => ({
      productId: id,
      daysAgo: day,
      minute: 9 * 60 + ((index * 37 + day * 53) % 480),
      change: { operation: 'decrement', stock: 1 + ((index * 5 + day * 3) % 6), reason: 'sale' },
    }));
}

function breakage({ id }: ProductSeed, index: number): PastChange[] {
  if (index % 5 !== 0) return [];
  const change = {
    operation: 'decrement',
    stock: 1,
    reason: 'damaged',
    notes: 'Dropped while unpacking',
  } as const;
  return [{ productId: id, daysAgo: 2, minute: 17 * 60 + 5, change }];
}

/** In the middle of the week where so much is there that it was not needed, or else before everything. */
function delivery(
  { id, stock, reservations = [] }: ProductSeed,
  index: number,
  pieces: number,
): PastChange[] {
  if (pieces === 0) return [];
  const free = stock - reservations.reduce((sum, { quantity }) => sum + quantity, 0);
  const daysAgo = free >= pieces ? 3 + (index % 3) : 10;
  const change = {
    operation: 'increment',
    stock: pieces,
    reason: 'restock',
    batch_number: `LOT-${4100 + index}`,
  } as const;
  return [{ productId: id, daysAgo, minute: 8 * 60 + 30, change }];
}
