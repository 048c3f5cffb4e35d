import type { ReservationOutcome } from '../workflows/reservation-handle.ts';
import { type ReserveOptions, reserve } from '../workflows/reserve.ts';
import { contextOf, type InventoryClient } from './inventory-client.ts';
import type { PiecesOf } from './pieces-of.ts';

/**
 * Promises pieces to an order, as `InventoryManager.reserve` does.
 *
 * @example
 * const { reservation } = await reserveInventory(client, { productId: 'prod_789', quantity: 5, orderId: 'order_17' });
 */
export async function reserveInventory(
  client: InventoryClient,
  { productId, quantity, ...options }: PiecesOf<ReserveOptions>,
): Promise<ReservationOutcome> {
  return reserve(contextOf(client), { productId, quantity, options });
}
