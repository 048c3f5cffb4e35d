import type { Inventory } from '@onhand/sdk';
import { limits as apiLimits } from '@onhand/spec';
import type { Adjustment, KnownLimits } from '../part-props.ts';
import { toAdjustedStock } from './adjusted-stock.ts';

/** Why the server would refuse a change, as far as the numbers that are shown can tell. */
export type Refusal =
  | { readonly code: 'insufficient-stock'; readonly stock: number }
  | { readonly code: 'below-reserved'; readonly reserved: number }
  | { readonly code: 'max-stock'; readonly limit: number }
  | { readonly code: 'max-single-adjustment'; readonly limit: number };

const limitsOfTheApi: KnownLimits = { max_stock: apiLimits.maxStock, max_single_adjustment: null };

/**
 * Says what the server would refuse, in the order of its rules. `undefined` is no promise: somebody else may change the
 * product before the change arrives.
 */
export function foreseeRefusal(
  { stock, reserved }: Pick<Inventory, 'stock' | 'reserved'>,
  adjustment: Adjustment,
  limits: KnownLimits = limitsOfTheApi,
): Refusal | undefined {
  const after = toAdjustedStock(stock, adjustment);
  if (after < 0) return { code: 'insufficient-stock', stock };
  if (after < reserved) return { code: 'below-reserved', reserved };
  if (after > limits.max_stock) return { code: 'max-stock', limit: limits.max_stock };
  const limit = limits.max_single_adjustment;
  if (limit !== null && Math.abs(after - stock) > limit) return { code: 'max-single-adjustment', limit };
  return undefined;
}
