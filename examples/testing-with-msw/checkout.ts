import { type InventoryManager, isInventoryError, type ReservationHandle } from '@onhand/sdk';

/** One line of a cart. */
interface CartItem {
  readonly productId: string;
  readonly quantity: number;
}

export interface Order {
  readonly id: string;
  readonly items: readonly CartItem[];
}

/** Takes the money; resolves to whether the card was accepted. */
export type TakePayment = (order: Order) => Promise<boolean>;

export type CheckoutOutcome =
  | { readonly state: 'shipped' }
  | { readonly state: 'sold-out'; readonly productId: string; readonly available: number }
  | { readonly state: 'declined' }
  | { readonly state: 'too-late' }
  /** Nobody knows yet: the same checkout can be repeated, and has no second effect. */
  | { readonly state: 'unknown'; readonly message: string };

/**
 * Holds what is in the cart, takes the payment, and ships. What was held is given back when anything stands in the way.
 * Every step has a key that follows from the order, so that a checkout that is repeated has one effect.
 */
export async function checkout(
  inventory: InventoryManager,
  order: Order,
  takePayment: TakePayment,
): Promise<CheckoutOutcome> {
  const held: ReservationHandle[] = [];
  for (const item of order.items) {
    const outcome = await hold(inventory, order, item);
    if ('state' in outcome) {
      await giveBack(order, held);
      return outcome;
    }
    held.push(outcome);
  }
  if (!(await takePayment(order))) {
    await giveBack(order, held);
    return { state: 'declined' };
  }
  return ship(order, held);
}

async function hold(
  inventory: InventoryManager,
  order: Order,
  { productId, quantity }: CartItem,
): Promise<ReservationHandle | CheckoutOutcome> {
  try {
    const { reservation } = await inventory.reserve(productId, quantity, {
      orderId: order.id,
      reservationId: order.id,
      expiresInMinutes: 15,
      idempotencyKey: toKey('hold', order, productId),
    });
    return reservation;
  } catch (error) {
    if (isInventoryError(error) && error.code === 'insufficient-stock') {
      return { state: 'sold-out', productId, available: error.available };
    }
    return toUnknown(error);
  }
}

async function ship(order: Order, held: readonly ReservationHandle[]): Promise<CheckoutOutcome> {
  try {
    for (const reservation of held) {
      const idempotencyKey = toKey('ship', order, reservation.productId);
      await reservation.commit(undefined, { idempotencyKey });
    }
    return { state: 'shipped' };
  } catch (error) {
    if (isInventoryError(error) && error.code === 'reservation-not-active') return { state: 'too-late' };
    return toUnknown(error);
  }
}

async function giveBack(order: Order, held: readonly ReservationHandle[]): Promise<void> {
  for (const reservation of held) {
    const idempotencyKey = toKey('give-back', order, reservation.productId);
    await reservation.release(undefined, { idempotencyKey });
  }
}

/** JSON keeps the parts apart, whatever is in them. */
function toKey(step: string, order: Order, productId: string): string {
  return encodeURIComponent(JSON.stringify([step, order.id, productId]));
}

function toUnknown(error: unknown): CheckoutOutcome {
  if (!isInventoryError(error)) throw error;
  return { state: 'unknown', message: error.message };
}
