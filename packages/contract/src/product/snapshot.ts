import { limits, type Reservation } from '@onhand/spec';
import type { Answer } from '../client/answer.ts';
import type { Send } from '../client/call.ts';
import type { Capabilities } from '../client/capabilities.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { ProductUnderTest } from './product-under-test.ts';

/** What a `set` can bring back. */
interface Settable {
  readonly stock: number;
  readonly reserved: number;
  readonly reorder_threshold: number | null;
  readonly backorder_allowed: boolean;
}

/** A product as it was before anything was changed. */
export interface ProductSnapshot {
  readonly id: string;
  /** `undefined` when the server's answer cannot be read. */
  readonly inventory: Settable | undefined;
  /** Its active holds. */
  readonly holds: readonly Reservation[];
  /** How many of its backorders were open. */
  readonly openBackorders: number;
}

/** Reads what the checks will change, and changes nothing. */
export async function takeSnapshot(
  product: ProductUnderTest,
  { send, capabilities }: { readonly send: Send; readonly capabilities: Capabilities },
): Promise<ProductSnapshot> {
  const everything = { limit: limits.page.max };
  const [canHold, canBackorder] = await Promise.all([
    capabilities.has('listReservations'),
    capabilities.has('listBackorders'),
  ]);
  try {
    const [inventory, holds, backorders] = await Promise.all([
      send({ target: product.path }),
      canHold ? product.reservations({ state: 'active', ...everything }) : [],
      canBackorder ? product.backorders({ state: 'open', ...everything }) : [],
    ]);
    return { id: product.id, inventory: toSettable(inventory), holds, openBackorders: backorders.length };
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    // The checks will say what is wrong with the answer.
    return { id: product.id, inventory: undefined, holds: [], openBackorders: 0 };
  }
}

/**
 * Reads what has to be known to bring a product back, also of an answer in which something is wrong: that the checks will
 * say, and the product is somebody's all the same.
 */
function toSettable({ status, body }: Answer): Settable | undefined {
  const { stock, reserved, reorder_threshold, backorder_allowed } = Object(body);
  const [pieces, promised, threshold] = [stock, reserved, reorder_threshold].map(toCount);
  if (status !== 200 || pieces === undefined || promised === undefined) return undefined;
  return {
    stock: pieces,
    reserved: promised,
    reorder_threshold: threshold ?? null,
    backorder_allowed: backorder_allowed === true,
  };
}

/** A count, also one that is written as a text. */
function toCount(value: unknown): number | undefined {
  return /^\d+$/.test(String(value)) ? Number(value) : undefined;
}
