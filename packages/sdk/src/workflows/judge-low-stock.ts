import type { Inventory } from '@onhand/spec';
import type { LowStockProduct } from '../answers/open-answers.ts';
import { type AnyInventoryError, isInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { CallLimits } from '../transport/call-limits.ts';
import { readFresh } from './create-inventory-reader.ts';

/** Readings under way at a time. */
const concurrency = 8;

/** A product that could not be judged, and why. */
export interface LowStockFailure {
  readonly productId: string;
  readonly error: AnyInventoryError;
}

/** Which products to judge, and by what line. */
export interface JudgeInput {
  readonly productIds: Iterable<string>;
  readonly threshold?: number | undefined;
  readonly limits: CallLimits;
}

/** Reads each product, and tells which are low, in the order of the endpoint, and which could not be read. */
export async function judgeLowStock(
  context: InventoryContext,
  { productIds, threshold, limits }: JudgeInput,
): Promise<{ items: LowStockProduct[]; failed: LowStockFailure[] }> {
  const items: LowStockProduct[] = [];
  const failed: LowStockFailure[] = [];
  // One queue for all readers, who take the next product when they are done with one.
  const queue = productIds[Symbol.iterator]();
  const readOn = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      try {
        const low = toLowStock(await readFresh(context, next.value, limits), threshold);
        if (low !== undefined) items.push(low);
      } catch (error) {
        if (!isInventoryError(error) || error.code === 'aborted') throw error;
        failed.push({ productId: next.value, error });
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, readOn));
  return { items: items.sort(byUrgency), failed };
}

/** A product that is low, as the endpoint tells it: by the line that is given, or else by its own. */
function toLowStock(inventory: Inventory, line: number | undefined): LowStockProduct | undefined {
  const { id, available, stock, reserved, updated_at } = inventory;
  const threshold = line ?? inventory.reorder_threshold;
  if (threshold === null || available > threshold) return undefined;
  return {
    product_id: id,
    current_stock: available,
    total_stock: stock,
    reserved,
    threshold,
    status: 2 * available <= threshold ? 'critical' : 'warning',
    last_updated: updated_at,
  };
}

/** Critical first, then what has fewest, then by id. */
function byUrgency(a: LowStockProduct, b: LowStockProduct): number {
  if (a.status !== b.status) return a.status === 'critical' ? -1 : 1;
  return a.current_stock - b.current_stock || (a.product_id < b.product_id ? -1 : 1);
}
