import type { InventoryUpdate } from '@onhand/sdk';
import type { Adjustment } from '../parts/part-props.ts';

/** A change as it is sent: with the quantity that was entered, not with what it comes to. */
export function toUpdate({ operation, quantity, reason, notes }: Adjustment): InventoryUpdate {
  return {
    operation,
    stock: quantity,
    ...(reason !== undefined && { reason }),
    ...(notes !== undefined && { notes }),
  };
}

/** What a person asked for, from what was sent. */
export function toAdjustment({ operation = 'set', stock, reason, notes }: InventoryUpdate): Adjustment {
  return { operation, quantity: stock, reason, notes };
}
