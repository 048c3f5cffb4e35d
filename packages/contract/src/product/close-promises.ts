import { limits } from '@onhand/spec';
import type { Answer } from '../client/answer.ts';
import type { Capabilities } from '../client/capabilities.ts';
import { expectStatus } from '../expectations/expect-status.ts';

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

/** A hold or a backorder, and how many pieces it has. */
interface OpenOne {
  readonly id: string;
  readonly quantity: number;
}

/** The active holds and the open backorders of a product. */
export interface OpenOnes {
  readonly holds: readonly OpenOne[];
  readonly backorders: readonly OpenOne[];
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
  await closeOpenOnes(product, {
    holds: holds.filter(({ state }) => state === 'active'),
    backorders: backorders.filter(({ state }) => state === 'open'),
  });
}

/** Releases and ships these, which must be all that there are. */
export async function closeOpenOnes(
  product: Pick<Promising, 'update' | 'release' | 'fulfill'>,
  { holds, backorders }: OpenOnes,
): Promise<void> {
  for (const { id, quantity } of holds) expectStatus(await product.release(id, quantity), 200);
  await shipAll(product, backorders);
}

/** One count that is enough for all of them, or for as many as there can be pieces. */
async function shipAll(
  product: Pick<Promising, 'update' | 'fulfill'>,
  open: readonly OpenOne[],
): Promise<void> {
  let missing = open.reduce((pieces, { quantity }) => pieces + quantity, 0);
  let stock = 0;
  for (const { id, quantity } of open) {
    if (stock < quantity) {
      stock = Math.min(missing, limits.maxStock);
      expectStatus(await product.update({ operation: 'set', stock, reserved: 0 }), 200);
    }
    expectStatus(await product.fulfill(id), 200);
    stock -= quantity;
    missing -= quantity;
  }
}
