import { limits } from '@onhand/spec';
import type { Answer } from '../client/answer.ts';
import type { Capabilities } from '../client/capabilities.ts';
import { expectUpdated } from '../expectations/expect-updated.ts';

const everything = limits.page.max;

/** What this may do with a product. */
interface Promising {
  reservations(
    query: Readonly<Record<string, string | number>>,
  ): Promise<readonly { id: string; state: string; quantity: number }[]>;
  backorders(
    query: Readonly<Record<string, string | number>>,
  ): Promise<readonly { id: string; state: string; quantity: number }[]>;
  update(change: unknown): Promise<Answer>;
  release(id: string, pieces: number): Promise<Answer>;
  fulfill(backorderId: string): Promise<Answer>;
}

/**
 * Releases the active holds of a product and ships its open backorders, through the public API alone.
 *
 * A hold ends only when it is named, and a backorder only when it is fulfilled, so no `set` can do it.
 */
export async function closePromises(product: Promising, capabilities: Capabilities): Promise<void> {
  const [canHold, canBackorder] = await Promise.all([
    capabilities.has('listReservations'),
    capabilities.has('listBackorders'),
  ]);
  const [holds, backorders] = await Promise.all([
    canHold ? product.reservations({ state: 'active', limit: everything }) : [],
    canBackorder ? product.backorders({ state: 'open', limit: everything }) : [],
  ]);
  for (const { id, quantity } of holds.filter(({ state }) => state === 'active')) {
    expectUpdated(await product.release(id, quantity));
  }
  for (const { id, quantity } of backorders.filter(({ state }) => state === 'open')) {
    expectUpdated(await product.update({ operation: 'set', stock: quantity, reserved: 0 }));
    expectUpdated(await product.fulfill(id));
  }
}
