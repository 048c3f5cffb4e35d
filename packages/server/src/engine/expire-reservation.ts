import type { AppliedChange } from './applied-change.ts';
import { noteOf, writeEntry } from './ledger-entry.ts';
import type { ProductState } from './product-state.ts';
import type { Reservation } from './reservation.ts';

/** Whether a hold gives its pieces back at this time. */
export function isDue(hold: Reservation, nowMs: number): hold is Reservation & { expiresAtMs: number } {
  return hold.state === 'active' && hold.expiresAtMs !== null && hold.expiresAtMs <= nowMs;
}

/**
 * Gives back what a hold that is due still holds, at its due time. Everything in the entry follows from the product and
 * the hold, its id too, so that nobody can see when it was written.
 */
export function expireReservation(
  before: ProductState,
  hold: Reservation & { expiresAtMs: number },
): AppliedChange {
  const atMs = Math.max(hold.expiresAtMs, before.updatedAtMs);
  const pieces = hold.quantity;
  const state: ProductState = {
    ...before,
    reserved: before.reserved - pieces,
    held: before.held - pieces,
    version: before.version + 1,
    updatedAtMs: atMs,
  };
  return {
    state,
    reservation: {
      ...hold,
      state: 'expired',
      quantity: 0,
      expired: hold.expired + pieces,
      updatedAtMs: atMs,
    },
    entry: writeEntry(before, state, {
      id: `inv_expiry_${before.id}_${before.version}`,
      kind: 'reservation_expired',
      operation: 'decrement',
      quantity: pieces,
      adjustedBy: 'system',
      adjustmentId: null,
      reservationId: hold.id,
      orderId: hold.orderId,
      note: noteOf('reservation_expired'),
    }),
  };
}
