import type { ReservationRequest } from './reservation.ts';

/** What a caller asks for. An absent number or setting stays as it is. */
export interface Change {
  readonly operation: 'set' | 'increment' | 'decrement';
  /** The new stock for `set`, otherwise how many pieces to add or take. */
  readonly stock: number;
  /** The new count for `set`, otherwise how much to reserve or release. */
  readonly reserved?: number;
  /** What available must be afterwards. */
  readonly expectedAvailable?: number;
  readonly backorderAllowed?: boolean;
  readonly reorderThreshold?: number | null;
  /** The hold that the change raises, lowers or ships from. */
  readonly reservation?: ReservationRequest;
  /** Promise what is missing, where the product allows it. */
  readonly allowBackorder: boolean;
  readonly adjustmentId: string | null;
  /** The order that it is for, when the caller said. */
  readonly orderId: string | null;
  readonly note: ChangeNote;
}

/** The note of a change that says nothing of itself: most do, and the ledger keeps one for all of them. */
export const emptyNote: ChangeNote = Object.freeze({
  reason: null,
  notes: null,
  location: null,
  batchNumber: null,
  costPerUnit: null,
  expiresAt: null,
  metadata: Object.freeze({}),
});

/** What is written down with a change and has no effect on the numbers. */
export interface ChangeNote {
  readonly reason: string | null;
  readonly notes: string | null;
  readonly location: string | null;
  readonly batchNumber: string | null;
  readonly costPerUnit: number | null;
  readonly expiresAt: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
}
