import type { AdjustmentReason, QuickAction } from '../part-props.ts';

/** The reasons that the form lists unless it is given others. */
export const standardReasons: readonly AdjustmentReason[] = [
  { value: 'restock' },
  { value: 'warehouse_transfer' },
  { value: 'damaged' },
  { value: 'return' },
  { value: 'audit' },
];

/** The buttons that `QuickActions` has unless it is given others. */
export const standardQuickActions: readonly QuickAction[] = [
  { id: 'restock-10', operation: 'increment', quantity: 10, reason: 'restock' },
  { id: 'restock-50', operation: 'increment', quantity: 50, reason: 'restock' },
  { id: 'damage-1', operation: 'decrement', quantity: 1, reason: 'damaged' },
  { id: 'set-25', operation: 'set', quantity: 25, reason: 'set_minimum_stock' },
];
