import { expireReservation, isDue } from '../engine/expire-reservation.ts';
import type { Decision, DueHold, InventoryStore } from './inventory-store.ts';

/**
 * Gives back every hold that is due, in the order in which they fell due. Called before anything is read or decided, so
 * that what can be seen never depends on when it ran.
 */
export async function settleDue(store: InventoryStore, nowMs: number): Promise<void> {
  for (let due = await store.findNextDue(nowMs); due !== undefined; due = await store.findNextDue(nowMs)) {
    await settle(store, due, nowMs);
  }
}

function settle(store: InventoryStore, { productId, reservationId }: DueHold, nowMs: number): Promise<void> {
  return store.transact([productId], ([view]): Decision<void> => {
    const hold = view?.findReservation(reservationId);
    // Somebody else may have settled or renewed it meanwhile.
    if (view === undefined || hold === undefined || !isDue(hold, nowMs)) return { answer: undefined };
    return {
      answer: undefined,
      commit: { changes: [{ applied: expireReservation(view.state, hold), isAskedFor: false }] },
    };
  });
}
