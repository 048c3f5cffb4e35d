import { BrokenPromise } from '../expectations/broken-promise.ts';
import { expectStatus } from '../expectations/expect-status.ts';
import type { ProductUnderTest } from '../product/product-under-test.ts';
import type { ProductSnapshot } from '../product/snapshot.ts';

/** What became of one product at the end. */
export interface Restoration {
  readonly productId: string;
  /** Whether its counts, settings and active holds are what they were. */
  readonly isRestored: boolean;
  /** In a sentence. */
  readonly sentence: string;
}

/**
 * Brings a product back to where it was, as far as the public API allows: counts, settings and active holds.
 *
 * History, audit and version cannot be taken back, and neither can a backorder that was shipped.
 */
export async function restoreProduct(
  product: ProductUnderTest,
  before: ProductSnapshot,
): Promise<Restoration> {
  const { id, inventory, holds, openBackorders } = before;
  if (inventory === undefined) {
    const sentence = `${id} could not be restored: its inventory could not be read before the run.`;
    return { productId: id, isRestored: false, sentence };
  }
  try {
    await product.clear();
    const held = holds.reduce((pieces, { quantity }) => pieces + quantity, 0);
    const { stock, reserved, reorder_threshold, backorder_allowed } = inventory;
    const counts = { stock, reserved: Math.max(0, reserved - held), reorder_threshold, backorder_allowed };
    const change = { operation: 'set', ...counts, reason: 'contract_end' };
    const answer = await product.update(change);
    expectStatus(answer, 200);
    const now = String(Object(answer.body).updated_at);
    for (const { id: holdId, quantity, order_id, expires_at } of holds) {
      const expires_in_seconds = secondsBetween(now, expires_at);
      const more = { ...(order_id !== null && { order_id }), expires_in_seconds };
      expectStatus(await product.hold(holdId, quantity, more), 200);
    }
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    const wanted = `stock ${inventory.stock}, reserved ${inventory.reserved}`;
    return {
      productId: id,
      isRestored: false,
      sentence: `${id} could not be restored; it had ${wanted}. ${error.message}`,
    };
  }
  const shipped = openBackorders === 0 ? '' : ` Its ${openBackorders} open backorder(s) had to be shipped.`;
  return {
    productId: id,
    isRestored: openBackorders === 0,
    sentence: `${id} has stock ${inventory.stock} and reserved ${inventory.reserved} again.${shipped}`,
  };
}

const shortestLifeSeconds = 60;

/** What is left of the life of a hold, by the server's clock; one that should have ended ends as soon as it may. */
function secondsBetween(now: string, expiresAt: string | null): number | null {
  if (expiresAt === null) return null;
  const left = Math.round((Date.parse(expiresAt) - Date.parse(now)) / 1_000);
  return Number.isNaN(left) ? shortestLifeSeconds : Math.max(shortestLifeSeconds, left);
}
