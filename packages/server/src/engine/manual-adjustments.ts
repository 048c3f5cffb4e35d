import type { HistoryKind } from '@onhand/spec';
import type { Change } from './change.ts';

/** How many adjustments people made by hand on one UTC day. */
export interface ManualAdjustments {
  /** Days since the epoch. */
  readonly utcDay: number;
  readonly count: number;
}

const dayMs = 86_400_000;

/** The count of the day that a time is on, with one more when a change counts. */
export function countManual(before: ManualAdjustments, nowMs: number, isManual: boolean): ManualAdjustments {
  const utcDay = Math.floor(nowMs / dayMs);
  const count = before.utcDay === utcDay ? before.count : 0;
  return { utcDay, count: isManual ? count + 1 : count };
}

const automatic: ReadonlySet<HistoryKind> = new Set([
  'reserved',
  'released',
  'reservation_expired',
  'shipped',
  'backordered',
  'backorder_filled',
]);

/** Whether a change is one that a person makes: not a reservation, and not a sale, out of one or off the shelf for an order. */
export function isManualChange(kind: HistoryKind, change: Change): boolean {
  const isForAnOrder = change.operation === 'decrement' && change.orderId !== null;
  return change.reservation === undefined && !isForAnOrder && !automatic.has(kind);
}
