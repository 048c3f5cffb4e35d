import { isHoldResult } from '../answers/is-hold-result.ts';
import type { Reservation } from '../answers/open-answers.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toExpirySeconds } from '../arguments/to-expiry-seconds.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type UpdateOutcome, updateInventory } from '../operations/update-inventory.ts';
import { type ChangeOptions, type OrderChange, toOrderUpdate } from './order-change.ts';
import { toSale } from './process-sale.ts';
import { toRelease } from './release.ts';

/** What a change of a reservation came to, with a handle on the reservation as it is now. */
export interface ReservationOutcome extends Omit<UpdateOutcome, 'reservation'> {
  readonly reservation: ReservationHandle;
}

/**
 * Pieces that are held, and what can be done with them: one request each. A handle never changes; it tells what the answer
 * told that it came from, and each method resolves to an outcome with the next one.
 */
export class ReservationHandle {
  readonly #context: InventoryContext;
  /** Names the reservation among those of its product; `release` and `processSale` take it too. */
  readonly id: string;
  readonly productId: string;
  readonly orderId: string | null;
  /** Pieces that it holds in all, also those of earlier calls with its id. */
  readonly quantity: number;
  /** When the server gives back by itself what is still held (RFC 3339); `null` is never. */
  readonly expiresAt: string | null;

  constructor(context: InventoryContext, reservation: Reservation) {
    this.#context = context;
    this.id = reservation.id;
    this.productId = reservation.product_id;
    this.orderId = reservation.order_id;
    this.quantity = reservation.quantity;
    this.expiresAt = reservation.expires_at;
  }

  /**
   * Holds the pieces for so many minutes from now; `null` is without end.
   *
   * @throws ReservationNotActiveError when it has ended meanwhile: its pieces may be somebody else's.
   */
  async extend(minutes: number | null, options: ChangeOptions = {}): Promise<ReservationOutcome> {
    const { id, productId } = this;
    const intent = `extend the reservation ${describeValue(id)} of ${describeValue(productId)}`;
    const reservation = { id, expires_in_seconds: toExpirySeconds(minutes, 'minutes', intent) };
    return changeReservation(this.#context, {
      productId,
      intent,
      options: { ...options, orderId: this.orderId ?? undefined },
      delta: { operation: 'increment', stock: 0, reserved: 0, reservation },
      defaultReason: 'reservation_extended',
    });
  }

  /**
   * Gives pieces back: all that this handle tells of, unless a quantity is given.
   *
   * @throws ReleaseExceedsReservationError when it holds fewer by now; nothing is released then.
   * @throws ReservationNotActiveError when it has ended.
   */
  async release(quantity = this.quantity, options: ChangeOptions = {}): Promise<ReservationOutcome> {
    return changeReservation(this.#context, toRelease(this.#pieces(quantity, options)));
  }

  /**
   * Ships pieces: all that this handle tells of, unless a quantity is given. Stock and `reserved` both fall.
   *
   * @throws ReleaseExceedsReservationError when it holds fewer by now; nothing is shipped then.
   * @throws ReservationNotActiveError when it has ended.
   */
  async commit(quantity = this.quantity, options: ChangeOptions = {}): Promise<ReservationOutcome> {
    return changeReservation(this.#context, toSale(this.#pieces(quantity, options)));
  }

  #pieces(quantity: number, options: ChangeOptions) {
    const { productId, orderId, id: reservationId } = this;
    return { productId, quantity, options: { ...options, orderId: orderId ?? undefined, reservationId } };
  }
}

/** Makes a change that names a reservation, and gives out a handle on it. */
export async function changeReservation(
  context: InventoryContext,
  change: OrderChange,
): Promise<ReservationOutcome> {
  const outcome = await updateInventory(context, toOrderUpdate(change), isHoldResult);
  return { ...outcome, reservation: new ReservationHandle(context, outcome.reservation) };
}
