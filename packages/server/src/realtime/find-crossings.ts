import type { RealtimeCrossing } from '@onhand/spec';
import { availableOf, type ProductState } from '../engine/product-state.ts';
import { stockLevelOf } from '../engine/stock-level.ts';

/** Which lines a change led a product over, in the order in which they are told. Pure. */
export function findCrossings(
  before: ProductState,
  after: ProductState,
): readonly RealtimeCrossing['type'][] {
  const crossings: RealtimeCrossing['type'][] = [];
  const [wasLow, low] = [isLow(before), isLow(after)];
  if (low !== wasLow) crossings.push(low ? 'inventory.low_stock' : 'inventory.recovered');
  if (availableOf(after) === 0 && availableOf(before) > 0) crossings.push('inventory.out_of_stock');
  return crossings;
}

function isLow(state: ProductState): boolean {
  return stockLevelOf(availableOf(state), state.reorderThreshold) !== 'enough';
}
