import { type Inventory, limits, type Reservation } from '@onhand/spec';
import type { Capabilities } from '../client/capabilities.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { ProductUnderTest } from './product-under-test.ts';

/** A product as it was before anything was changed. */
export interface ProductSnapshot {
  readonly id: string;
  /** `undefined` when the server's answer cannot be read. */
  readonly inventory: Inventory | undefined;
  /** Its active holds. */
  readonly holds: readonly Reservation[];
  /** How many of its backorders were open. */
  readonly openBackorders: number;
}

/** Reads what the checks will change, and changes nothing. */
export async function takeSnapshot(
  product: ProductUnderTest,
  capabilities: Capabilities,
): Promise<ProductSnapshot> {
  const everything = { limit: limits.page.max };
  const [canHold, canBackorder] = await Promise.all([
    capabilities.has('listReservations'),
    capabilities.has('listBackorders'),
  ]);
  try {
    const [inventory, holds, backorders] = await Promise.all([
      product.read(),
      canHold ? product.reservations({ state: 'active', ...everything }) : [],
      canBackorder ? product.backorders({ state: 'open', ...everything }) : [],
    ]);
    return { id: product.id, inventory, holds, openBackorders: backorders.length };
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    // The checks will say what is wrong with the answer.
    return { id: product.id, inventory: undefined, holds: [], openBackorders: 0 };
  }
}
