import type { RecordedAdjustment } from '../engine/applied-change.ts';
import type { Backorder } from '../engine/backorder.ts';
import type { LedgerEntry } from '../engine/ledger-entry.ts';
import type { ProductState } from '../engine/product-state.ts';
import type { ProductView } from '../engine/product-view.ts';
import type { Reservation } from '../engine/reservation.ts';
import type { CommittedChange } from './inventory-store.ts';
import type { ProductImage } from './store-image.ts';

/** How many entries are dropped at once. */
const sliceOf = (limit: number): number => Math.max(1, Math.min(1_000, Math.floor(limit / 10)));

/** One product in memory, with all that is remembered of it. */
export class ProductRecord implements ProductView {
  state: ProductState;
  /** Oldest first, without a gap. */
  readonly entries: LedgerEntry[];
  readonly adjustments: Map<string, RecordedAdjustment>;
  readonly reservations: Map<string, Reservation>;
  readonly backorders: Map<string, Backorder>;

  readonly #historyLimit: number;

  constructor(image: ProductImage, historyLimit: number) {
    this.#historyLimit = historyLimit;
    this.state = image.state;
    this.entries = [...image.entries];
    this.adjustments = new Map(image.adjustments);
    this.reservations = new Map(image.reservations);
    this.backorders = new Map(image.backorders);
  }

  /** The product as it is now; what is written later does not show in it. */
  capture(): ProductImage {
    return {
      state: this.state,
      entries: [...this.entries],
      adjustments: new Map(this.adjustments),
      reservations: new Map(this.reservations),
      backorders: new Map(this.backorders),
    };
  }

  findAdjustment(adjustmentId: string): RecordedAdjustment | undefined {
    return this.adjustments.get(adjustmentId);
  }

  findReservation(reservationId: string): Reservation | undefined {
    return this.reservations.get(reservationId);
  }

  findBackorder(backorderId: string): Backorder | undefined {
    return this.backorders.get(backorderId);
  }

  write({ applied, fingerprint }: CommittedChange): void {
    const { state, entry, reservation, backorder } = applied;
    this.state = state;
    this.entries.push(entry);
    // A slice at a time: to move all that is left by one place for each entry would cost as much as many changes.
    if (this.entries.length > this.#historyLimit) this.entries.splice(0, sliceOf(this.#historyLimit));
    if (reservation !== undefined) this.reservations.set(reservation.id, reservation);
    if (backorder !== undefined) this.backorders.set(backorder.id, backorder);
    if (entry.adjustmentId !== null && fingerprint !== undefined) {
      this.adjustments.set(entry.adjustmentId, { fingerprint, applied });
    }
  }
}
