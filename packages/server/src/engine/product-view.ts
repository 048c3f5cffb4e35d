import type { RecordedAdjustment } from './applied-change.ts';
import type { Backorder } from './backorder.ts';
import type { ProductState } from './product-state.ts';
import type { Reservation } from './reservation.ts';

/** A product inside an atomic step: its state, and what is remembered of it. */
export interface ProductView {
  readonly state: ProductState;
  findAdjustment(adjustmentId: string): RecordedAdjustment | undefined;
  findReservation(reservationId: string): Reservation | undefined;
  findBackorder(backorderId: string): Backorder | undefined;
}
